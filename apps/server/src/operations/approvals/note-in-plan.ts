import { type ApprovableAddress, type Edit, findRecord, type Plan } from "@mainstay/plan";
import { type ApprovalAction, formatRecord, listApprovals, standingOf } from "@mainstay/store";
import { actorOf } from "../../people/actor-of.ts";
import type { Person, Services } from "../operation.ts";
import { hashIn } from "./approval-document.ts";

type Decided = {
  readonly person: Person;
  readonly record: ApprovableAddress;
  readonly action: ApprovalAction;
};

/**
 * Writes into the plan what follows from the decision about an exercise: the day on which it was approved, or that it is not any more.
 * Whoever decides needs not be somebody who may edit the plan. The approval itself is kept without it, and is what counts. Returns the
 * revision that says so; undefined where the plan did already, or nothing is to be said.
 */
export async function noteInPlan(
  services: Services,
  decided: Decided,
): Promise<number | undefined> {
  const { database, record, now } = services;
  const { person, record: address } = decided;
  if (address.collection !== "exercises") return undefined;
  const history = await listApprovals(database.db, address);
  for (;;) {
    const { plan, revision } = record.whole.head;
    const { state, last } = standingOf(history, hashIn(plan, address));
    const edit = noteOf(plan, address, state === "approved" ? last?.at.slice(0, 10) : undefined);
    if (edit === undefined) return undefined;
    const outcome = await record.commit(
      { edit, author: actorOf(person), at: now(), reason: "Follows from the approval" },
      revision,
    );
    // Others changed the plan meanwhile: it is looked at again, for what they changed may have been this.
    if (outcome.kind !== "stale")
      return outcome.kind === "committed" ? outcome.head.revision : undefined;
  }
}

function noteOf(plan: Plan, address: ApprovableAddress, day: string | undefined): Edit | undefined {
  const exercise = findRecord(plan, "exercises", address.id);
  if (exercise === undefined || exercise.approved === day) return undefined;
  const field = `${formatRecord(address)}/approved`;
  return [day === undefined ? { remove: field } : { put: field, value: day }];
}
