import { daysBetween } from "@mainstay/plan";
import { mayTouchLive } from "../exercises/may-touch-live.ts";
import { listed, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** So many days before an exercise it should be settled what it may do, when it ends, and who allows it. */
const days = 30;

/** Before an exercise touches what runs, somebody has weighed what it may do to that, said when it is broken off, and allowed it. */
export const unclearedExercise: Rule = {
  id: "uncleared-exercise",
  title: "An exercise close to what runs that is not cleared",
  severity: "warning",
  source: "ISO 22398:2013; NIST SP 800-84, 5 and 6; thirty days: house rule",
  *find({ plan, today, personById }) {
    for (const [at, exercise] of plan.exercises.entries()) {
      const { date, result, stopRule, risk, approver, approved } = exercise;
      if (result !== undefined || date < today || daysBetween(today, date) > days) continue;
      if (!mayTouchLive(exercise)) continue;
      const missing = [
        ...(risk === undefined ? ["what it may do to that (risk)"] : []),
        ...(stopRule === undefined ? ["when it is broken off (stopRule)"] : []),
        ...(approver === undefined ? ["who is to allow it (approver)"] : []),
        ...(approver !== undefined && approved === undefined
          ? [`that ${personById.get(approver)?.name ?? approver} has allowed it (approved)`]
          : []),
      ];
      if (missing.length === 0) continue;
      yield {
        path: ["exercises", at],
        subject: exercise.id,
        message: `The exercise ${named(exercise)} may touch the live service on ${date} but does not say ${listed(missing)}`,
      };
    }
  },
};
