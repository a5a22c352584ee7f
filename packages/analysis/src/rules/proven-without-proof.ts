import type { Action, Plan } from "@mainstay/plan";
import { sinceDay } from "../programme/proofs-of-action.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

/** An action ends by what came after it and went well, or it is not known whether it helped. */
export const provenWithoutProof: Rule = {
  id: "proven-without-proof",
  title: "An action proven by what proves nothing",
  severity: "warning",
  source: "ISO 22301:2019, 10.1; Mainstay continuity model, 6",
  *find({ plan }) {
    for (const [at, action] of plan.actions.entries()) {
      if (action.status !== "proven") continue;
      const fault = faultOf(plan, action);
      if (fault === undefined) continue;
      yield {
        path: ["actions", at],
        subject: action.id,
        message: `${named(action)} is proven by ${fault}: name what went well after it was done, or write \`done\``,
      };
    }
  },
};

/** What it is proven by, and why that proves nothing; undefined where it may. */
function faultOf(plan: Plan, action: Action): string | undefined {
  const { provenBy, provenByIncident } = action;
  const exercise = plan.exercises.find(({ id }) => id === provenBy);
  const incident = plan.incidents.find(({ id }) => id === provenByIncident);
  if (exercise !== undefined && exercise.result !== "passed")
    return `${named(exercise)}, which ${exercise.result ?? "has no result yet"}`;
  const [proof, on] =
    exercise === undefined ? [incident, incident?.began.slice(0, 10)] : [exercise, exercise.date];
  const since = sinceDay(plan, action);
  if (proof === undefined || on === undefined || since === undefined || on > since)
    return undefined;
  return `${named(proof)} of ${on}, which is not after ${since}`;
}
