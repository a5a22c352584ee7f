import type { ApprovalDocument } from "@mainstay/api";
import {
  type ApprovalAct,
  formatRecord,
  listAllApprovals,
  listApprovalsOf,
  type Somebody,
} from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { toApprovalDocument } from "./approval-document.ts";
import { approvalRights, type RightsOfRecord, rightsOf } from "./right-to-approve.ts";

/** What waits for somebody: submissions that they may approve as they are, and their own that were returned. */
export async function listWaitingApprovals(
  services: Services,
  { person }: Request<unknown, unknown, unknown>,
) {
  const { database, record, ownApprovals } = services;
  const rights = await approvalRights(services, person);
  const all = await listAllApprovals(database.db);
  const waiting = [...all.values()].flatMap((history) => openIn(history) ?? []);
  const histories = await listApprovalsOf(
    database.db,
    waiting.map((act) => formatRecord(act.record)),
  );
  const items = [...histories.values()].flatMap((history): readonly Waiting[] => {
    // Somebody may have acted since.
    const open = openIn(history);
    if (open === undefined || record.isKept(open.record)) return [];
    const document = toApprovalDocument(record, open.record, history);
    if (document.state === "returned") {
      const submission = history.findLast(({ action }) => action === "submit");
      if (submission?.by.id !== person.id) return [];
      return [{ ...document, wants: "revision", onBehalfOf: [] }];
    }
    if (document.state !== "submitted" || document.isChanged) return [];
    const submitter = ownApprovals ? undefined : open.by;
    const onBehalfOf = rightsTo(rightsOf(rights, record.head.plan, open.record), {
      submitter,
      person: person.id,
    });
    if (onBehalfOf === undefined) return [];
    return [{ ...document, wants: "approval", onBehalfOf: [...onBehalfOf] }];
  });
  return { items };
}

type Waiting = ApprovalDocument & {
  readonly wants: "approval" | "revision";
  readonly onBehalfOf: Somebody[];
};

/** The last entry, where it waits for somebody: most do not, and need no look at the plan. */
function openIn<Act extends ApprovalAct>(history: readonly Act[]): Act | undefined {
  const last = history.at(-1);
  return last?.action === "submit" || last?.action === "return" ? last : undefined;
}

/** On whose behalf a submission can be approved, nobody's for one's own right; undefined where it cannot be. */
function rightsTo(
  { isOwn, delegators }: RightsOfRecord,
  { submitter, person }: { readonly submitter: Somebody | undefined; readonly person: string },
): readonly Somebody[] | undefined {
  if (submitter?.id === person) return undefined;
  if (isOwn) return [];
  const usable = [...delegators.values()].filter(({ id }) => id !== submitter?.id);
  return usable.length === 0 ? undefined : usable;
}
