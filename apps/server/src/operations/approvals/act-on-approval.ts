import type { ApprovalDocument } from "@mainstay/api";
import type { ApprovableAddress } from "@mainstay/plan";
import {
  type ApprovalAction,
  formatRecord,
  listApprovals,
  type WantedAction,
} from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { requireAccount } from "../../people/require-account.ts";
import { requireOwn } from "../../people/may-edit.ts";
import type { Request, Services } from "../operation.ts";
import { keepApproval } from "./keep-approval.ts";
import { requireApprover } from "./require-approver.ts";
import { isThere, toApprovalDocument } from "./approval-document.ts";
import { approvalRights, requireRight } from "./right-to-approve.ts";

type Body = {
  readonly hash: string;
  readonly comment?: string | undefined;
  readonly onBehalfOf?: string | undefined;
};
type Asked = Request<ApprovableAddress, unknown, Body>;

/** Asks for approval, or takes that back: of what somebody may edit. */
export async function actAsEditor(
  services: Services,
  request: Asked,
  action: "submit" | "withdraw",
) {
  requireAccount(request.person);
  const { plan } = services.record.head;
  const edit = [{ remove: formatRecord(request.path) }];
  requireRecord(services, request.path);
  requireOwn(edit, { before: plan, after: plan, person: request.person });
  if (action === "submit") await requireApprover(services, request);
  return act(services, request, { action });
}

/** Approves or returns: by one's own right, or on behalf of somebody. */
export async function actAsApprover(
  services: Services,
  request: Asked,
  action: "approve" | "return",
) {
  const { person, path, body } = request;
  requireAccount(person);
  requireRecord(services, path);
  const rights = await approvalRights(services, person);
  const { plan } = services.record.head;
  const onBehalfOf = requireRight(rights, plan, { record: path, wanted: body.onBehalfOf });
  return act(services, request, { action, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) });
}

async function act(
  services: Services,
  { person, path, body: { hash, comment } }: Asked,
  how: { readonly action: ApprovalAction } & Pick<WantedAction, "onBehalfOf">,
): Promise<ApprovalDocument & { readonly revision?: number }> {
  const { database, record, now, ownApprovals: ownAllowed } = services;
  const by = { id: person.id, name: person.name };
  const wanted = { ...how, hash, by, ...(comment === undefined ? {} : { comment }) };
  const wish = { record: path, wanted, way: person.way, at: now(), ownAllowed };
  const revision = await keepApproval(services, person, wish);
  return {
    ...toApprovalDocument(record, path, await listApprovals(database.db, path)),
    ...(revision === undefined ? {} : { revision }),
  };
}

function requireRecord({ record }: Services, path: ApprovableAddress): void {
  if (isThere(record.head.plan, path)) return;
  throw new Refusal(404, `The plan has no ${formatRecord(path)}.`);
}
