import { type ApprovableAddress, findRecord } from "@mainstay/plan";
import { formatRecord, listPeople } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { mayApprove } from "../../people/may-approve.ts";
import { personIn } from "../../people/person-in.ts";
import type { Person, Services } from "../operation.ts";

/** Throws a Refusal where nobody could approve what is submitted: an exercise is approved by whom it names, and not by who submits it. */
export async function requireApprover(
  services: Services,
  { person, path }: { readonly person: Person; readonly path: ApprovableAddress },
): Promise<void> {
  if (path.collection !== "exercises") return;
  const { plan } = services.record.head;
  const address = formatRecord(path);
  const approver = findRecord(plan, "exercises", path.id)?.approver;
  if (approver === undefined)
    throw new Refusal(409, `${address}: say first who is to allow it (approver).`);
  const named = findRecord(plan, "people", approver);
  const name = named?.name ?? approver;
  const emails = (named?.contacts ?? []).flatMap(({ kind, address: email }) =>
    kind === "email" && personIn(plan, { email }) === named ? [email] : [],
  );
  if (emails.length === 0) {
    throw new Refusal(
      409,
      `${address}: ${name} is to allow it, whose account nobody could tell: give them an e-mail address in the plan that is theirs alone.`,
    );
  }
  if (!services.ownApprovals && personIn(plan, person) === named) {
    throw new Refusal(
      403,
      `${address}: you are to allow it, and nobody approves what they submitted themselves: have somebody else hand it in.`,
    );
  }
  if (await hasApprover(services, path, emails)) return;
  throw new Refusal(
    409,
    `${address}: ${name} is to allow it, and there is no account with their e-mail address of the plan: invite them, or have them sign in once.`,
  );
}

async function hasApprover(
  { database, record }: Services,
  path: ApprovableAddress,
  emails: readonly string[],
): Promise<boolean> {
  for (const text of emails) {
    const { people } = await listPeople(database.db, { text, limit: 100, after: 0 });
    if (people.some((person) => mayApprove(record.head.plan, path, person))) return true;
  }
  return false;
}
