import { type ApprovableAddress, findRecord } from "@mainstay/plan";
import { formatRecord } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { personIn } from "../../people/person-in.ts";
import type { Person, Services } from "../operation.ts";

/** Throws a Refusal where nobody could approve what is submitted: an exercise is approved by whom it names, and not by who submits it. */
export function requireApprover(
  { record, ownApprovals }: Services,
  { person, path }: { readonly person: Person; readonly path: ApprovableAddress },
): void {
  if (path.collection !== "exercises") return;
  const { plan } = record.head;
  const address = formatRecord(path);
  const approver = findRecord(plan, "exercises", path.id)?.approver;
  if (approver === undefined)
    throw new Refusal(409, `${address}: say first who is to allow it (approver).`);
  const named = findRecord(plan, "people", approver);
  const isKnown = named?.contacts.some(
    ({ kind, address: email }) => kind === "email" && personIn(plan, { email }) === named,
  );
  if (isKnown !== true) {
    const name = named?.name ?? approver;
    throw new Refusal(
      409,
      `${address}: ${name} is to allow it, whose account nobody could tell: give them an e-mail address in the plan that is theirs alone.`,
    );
  }
  if (ownApprovals || personIn(plan, person)?.id !== approver) return;
  throw new Refusal(
    403,
    `${address}: you are to allow it, and nobody approves what they submitted themselves: have somebody else hand it in.`,
  );
}
