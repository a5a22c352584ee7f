import type { Problem } from "../../problem.ts";
import type { Subject } from "../subject.ts";

/** An action ends with what shows why: a reason, or what has proven it. */
export function* endedActions({ plan }: Subject): Generator<Problem> {
  for (const [at, action] of plan.actions.entries()) {
    const { status, reason, provenBy, provenByIncident } = action;
    const path = ["actions", at, "status"];
    if ((status === "closed" || status === "rejected") && reason === undefined) {
      const message = `is ${status} without a \`reason\`: say why`;
      yield { id: "ended-without-reason", path, message };
    }
    if (status === "proven" && provenBy === undefined && provenByIncident === undefined) {
      const message =
        "is proven by nothing: name the later exercise in `provenBy` or the incident in `provenByIncident`, or write `done`";
      yield { id: "proven-by-nothing", path, message };
    }
  }
}
