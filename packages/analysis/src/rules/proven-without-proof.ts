import { type Action, type Exercise, findRecord, type Incident, type Plan } from "@mainstay/plan";
import { cameBackLate, sinceDay } from "../programme/proofs-of-action.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

/** An action ends by what came after it and went well, or it is not known whether it helped. */
export const provenWithoutProof: Rule = {
  id: "proven-without-proof",
  title: "An action proven by what proves nothing",
  severity: "warning",
  source: "ISO 22301:2019, 10.1; Mainstay continuity model, 6",
  *find({ written, plan }) {
    for (const [at, { id }] of written.actions.entries()) {
      const action = findRecord(plan, "actions", id);
      if (action?.status !== "proven") continue;
      const fault = faultOf(plan, action);
      if (fault === undefined) continue;
      yield {
        path: ["actions", at],
        subject: id,
        message: `${named(action)} is proven by ${fault}: name what went well after it was done, or say that it is done`,
      };
    }
  },
};

/** What it is proven by, and why that proves nothing; undefined where something does that it names, or may. */
function faultOf(plan: Plan, action: Action): string | undefined {
  const exercise = plan.exercises.find(({ id }) => id === action.provenBy);
  const incident = plan.incidents.find(({ id }) => id === action.provenByIncident);
  const faults = [
    ...(exercise === undefined ? [] : [faultOfExercise(plan, action, exercise)]),
    ...(incident === undefined ? [] : [faultOfIncident(plan, action, incident)]),
  ];
  return faults.includes(undefined) ? undefined : faults[0];
}

function faultOfExercise(plan: Plan, action: Action, exercise: Exercise): string | undefined {
  const { date, result } = exercise;
  if (result !== "passed") return `${named(exercise)}, which ${result ?? "has no result yet"}`;
  return faultOfDay(plan, action, { proof: exercise, on: date });
}

function faultOfIncident(plan: Plan, action: Action, incident: Incident): string | undefined {
  if (incident.kind === "near-miss") return `${named(incident)}, which only nearly happened`;
  if (cameBackLate(plan, action, incident))
    return `${named(incident)}, in which it came back later than the plan says`;
  return faultOfDay(plan, action, { proof: incident, on: incident.began.slice(0, 10) });
}

function faultOfDay(
  plan: Plan,
  action: Action,
  { proof, on }: { readonly proof: Exercise | Incident; readonly on: string },
): string | undefined {
  const since = sinceDay(plan, action);
  return since === undefined || on > since
    ? undefined
    : `${named(proof)} of ${on}, which is not after ${since}`;
}
