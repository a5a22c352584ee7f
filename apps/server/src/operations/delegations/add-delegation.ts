import type { Approvable } from "@mainstay/plan";
import { addDelegation as keepDelegation, findPerson } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { may } from "../../people/may.ts";
import { requireAccount, requireForApproving } from "../../people/require-account.ts";
import type { Person, Request, Services } from "../operation.ts";
import { rolesIn, toDelegationDocument } from "./delegation-document.ts";

type Body = {
  readonly delegate: string;
  readonly delegator?: string | undefined;
  readonly kinds?: readonly Approvable[] | undefined;
  readonly starts?: string | undefined;
  readonly ends: string;
};

const longestYears = 2;

/** Lets somebody approve in the place of somebody who may, for a time. */
export async function addDelegation(
  services: Services,
  { person, body }: Request<unknown, unknown, Body>,
) {
  const { database, now } = services;
  const at = now();
  const delegator = await delegatorOf(services, person, body);
  const delegate = await findPerson(database.db, body.delegate);
  if (delegate === undefined)
    throw refuse("delegate", `there is nobody with the id ${body.delegate}`);
  if (delegate.role === undefined)
    throw refuse("delegate", `${delegate.name} has no role yet, so cannot come in to approve`);
  if (delegate.id === delegator.id) throw refuse("delegate", "nobody delegates to themselves");
  const starts = new Date(body.starts ?? at);
  const ends = new Date(body.ends);
  if (ends <= starts)
    throw refuse("ends", "a delegation ends after it starts: give a later instant");
  if (ends <= at) throw refuse("ends", "it would be over already: give an instant to come");
  const lastDay = dayOf(yearsAfter(at, longestYears));
  if (dayOf(ends) > lastDay)
    throw refuse(
      "ends",
      `a delegation lasts two years at most, until ${lastDay}: make another then`,
    );
  const made = await keepDelegation(
    database.db,
    {
      delegator,
      delegate: { id: delegate.id, name: delegate.name },
      ...(body.kinds === undefined ? {} : { kinds: body.kinds }),
      starts: starts.toISOString(),
      ends: ends.toISOString(),
    },
    { actor: actorOf(person), at },
  );
  return toDelegationDocument(made, { roles: await rolesIn(services, [made]), now: at });
}

/** Whose right is delegated: one's own, or as an administrator that of anybody who has it. */
async function delegatorOf(
  { database }: Services,
  person: Person,
  { delegator: wanted, kinds }: Body,
): Promise<{ readonly id: string; readonly name: string }> {
  requireAccount(person);
  requireForApproving(person);
  if (wanted === undefined || wanted === person.id) {
    requireOnlyExercises(person, kinds);
    return { id: person.id, name: person.name };
  }
  if (!isAllowed(person, "people:manage")) {
    throw new Refusal(403, "Only administrators delegate the right of somebody else.");
  }
  const delegator = await findPerson(database.db, wanted);
  if (delegator === undefined) throw refuse("delegator", `there is nobody with the id ${wanted}`);
  if (!may(delegator, isOnlyExercises(kinds) ? "plan:read" : "plan:approve"))
    throw refuse("delegator", `${delegator.name} may not approve, and so cannot delegate it`);
  return { id: delegator.id, name: delegator.name };
}

/** An exercise is approved by whom the plan names, whatever their role; what else there is, by those whose role approves. */
function requireOnlyExercises(person: Person, kinds: Body["kinds"]): void {
  if (may(person, "plan:approve") || isOnlyExercises(kinds)) return;
  throw new Refusal(
    403,
    "You may not approve by your role, and so delegate only exercises that name you: give exercises as kinds.",
  );
}

function isOnlyExercises(kinds: Body["kinds"] = []): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind === "exercises");
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

function yearsAfter(instant: Date, years: number): Date {
  const later = new Date(instant);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

function refuse(field: string, message: string): Refusal {
  const problems = [{ path: ["body", field], message }];
  return new Refusal(422, "This delegation cannot be made.", { problems });
}
