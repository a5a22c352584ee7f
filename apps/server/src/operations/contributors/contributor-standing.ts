import { isGranted, Role } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { findPersonByEmail, type PersonRecord } from "@mainstay/store";
import { isWithin } from "../../people/may-edit.ts";
import type { Services } from "../operation.ts";
import type { Named } from "./find-analysis.ts";

/** Whether somebody can come in and answer, and the account by which they do. */
export type Standing =
  | { readonly standing: "no-address" }
  | { readonly standing: "no-account"; readonly address: string }
  | { readonly standing: "may-answer"; readonly account: PersonRecord }
  | { readonly standing: "may-not"; readonly account: PersonRecord };

/** How somebody of the plan stands to what belongs to some business units. Accounts are theirs by their e-mail address. */
export async function contributorStanding(
  { database, record }: Services,
  { contacts }: Named,
  units: readonly string[],
): Promise<Standing> {
  const addresses = contacts.filter(({ kind }) => kind === "email");
  const [first] = addresses;
  if (first === undefined) return { standing: "no-address" };
  for (const { address } of addresses) {
    const account = await findPersonByEmail(database.db, address.toLowerCase());
    if (account === undefined) continue;
    const mayAnswer = account.hasWayIn && mayEditAll(record.head.plan, account, units);
    return { standing: mayAnswer ? "may-answer" : "may-not", account };
  }
  return { standing: "no-account", address: first.address };
}

function mayEditAll(
  plan: Plan,
  { role, units: theirs }: PersonRecord,
  units: readonly string[],
): boolean {
  const known = Role.safeParse(role);
  if (!known.success) return false;
  if (isGranted(known.data, "plan:edit")) return true;
  return (
    isGranted(known.data, "plan:edit-own") &&
    units.length > 0 &&
    units.every((unit) => isWithin(plan, unit, theirs))
  );
}
