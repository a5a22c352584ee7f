import { type Edit, findRecord, type Plan } from "@mainstay/plan";
import {
  type ApprovalOutcome,
  type ApprovalWish,
  formatRecord,
  recordApproval,
  recordApprovalIn,
} from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { invalidTo } from "../edits/invalid.ts";
import type { Person, Services } from "../operation.ts";

/**
 * Keeps what somebody does about an approval, and in one transaction with it what follows for the plan: the day on which an exercise
 * was approved, or that it is not any more. Whoever decides needs not be somebody who may edit the plan. Returns the revision that
 * says so; undefined where the plan did already, or nothing is to be said. Throws Refusal where it cannot be done, and then nothing is.
 */
export async function keepApproval(
  { database: { db }, record }: Services,
  person: Person,
  wish: ApprovalWish,
): Promise<number | undefined> {
  for (;;) {
    // What is approved is all that the plan says, also what whoever approves is still to be told of it: so others can prove it.
    const { head } = record.whole;
    const edit = noteOf(head.plan, wish);
    if (edit === undefined) {
      requireRecorded(await recordApproval(db, head, wish), wish);
      return undefined;
    }
    const outcome = await record.commit(
      { edit, author: actorOf(person), at: wish.at, reason: "Follows from the approval" },
      head.revision,
      { also: async (trx) => requireRecorded(await recordApprovalIn(trx, head, wish), wish) },
    );
    if (outcome.kind === "committed") return outcome.head.revision;
    if (outcome.kind === "invalid") {
      const { unseen } = record;
      throw await invalidTo({ plan: head.plan, edit, unseen }, outcome.problems);
    }
    // Others changed the plan meanwhile: it is looked at again, for what they changed may have been this.
  }
}

/** What a decision about an exercise changes in the plan; undefined where that says it already, or nothing is decided. */
function noteOf(plan: Plan, { record, wanted: { action }, at }: ApprovalWish): Edit | undefined {
  if (record.collection !== "exercises" || (action !== "approve" && action !== "return"))
    return undefined;
  const exercise = findRecord(plan, "exercises", record.id);
  const day = action === "approve" ? at.toISOString().slice(0, 10) : undefined;
  if (exercise === undefined || exercise.approved === day) return undefined;
  const field = `${formatRecord(record)}/approved`;
  return [day === undefined ? { remove: field } : { put: field, value: day }];
}

function requireRecorded(outcome: ApprovalOutcome, { record }: ApprovalWish): void {
  if (outcome.kind === "recorded") return;
  const status = outcome.kind === "stale" ? 409 : 403;
  throw new Refusal(status, `${formatRecord(record)}: ${outcome.reason}.`);
}
