import { type Approvable, approvableNames, type Plan } from "@mainstay/plan";
import { listPeople } from "@mainstay/store";
import { hasAccount } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { may } from "../../people/may.ts";
import { personIn } from "../../people/person-in.ts";
import { isForApproving } from "../../people/require-account.ts";
import type { Person, Request, Services } from "../operation.ts";

type Query = { readonly limit: number; readonly after: number; readonly text?: string | undefined };

/** A page of those who may come in, for whoever has a right to delegate: nobody else needs to know who has an account. */
export async function listDelegates(
  { database, record }: Services,
  { person, query: { limit, after, text = "" } }: Request<unknown, Query, unknown>,
) {
  const kinds = kindsOf(person, record.head.plan);
  if (kinds.length === 0 && !isAllowed(person, "people:manage"))
    return { kinds, items: [], total: 0 };
  const page = { limit, after, text, withRole: true };
  const { people, total } = await listPeople(database.db, page);
  const next = after + people.length;
  return {
    kinds,
    items: people.map(({ id, name, email, role }) => ({
      id,
      name,
      email,
      approves: may({ role }, "plan:approve"),
    })),
    total,
    ...(next < total ? { next } : {}),
  };
}

/** Exercises are approved by whom they name, whatever their role; whatever else there is by those whose role approves. */
function kindsOf(person: Person, { people, exercises }: Plan): Approvable[] {
  if (!hasAccount(person) || !isForApproving(person)) return [];
  if (may(person, "plan:approve")) return [...approvableNames];
  const named = personIn({ people }, person)?.id;
  const isNamed = named !== undefined && exercises.some(({ approver }) => approver === named);
  return isNamed ? ["exercises"] : [];
}
