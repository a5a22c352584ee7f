import { nothingUnseen, type Unseen } from "../people/withheld/unseen.ts";
import type { Question } from "./questions.ts";

/**
 * What an answer may tell of exercises: nothing; that there are some, with who takes part; or what is in them, injects too. What tells
 * less is worked out once for more people.
 */
type Telling = "nothing" | "exercises" | "injects";

const tellsOf: { readonly [About in Question["about"]]: Telling } = {
  assessment: "nothing",
  element: "nothing",
  simulation: "nothing",
  losses: "nothing",
  recovery: "nothing",
  "recovery-of-losses": "nothing",
  "weak-points": "nothing",
  // Why a strategy cannot be carried out may lie in any of them. Its worth does not, and is worked out once for all.
  comparison: "injects",
  strategies: "injects",
  strategy: "injects",
  observed: "nothing",
  "observed-near": "nothing",
  "observed-relation": "nothing",
  "application-map": "nothing",
  "declared-way": "nothing",
  "m365-now": "nothing",
  replay: "nothing",
  replays: "nothing",
  mitigations: "nothing",
  findings: "injects",
  due: "exercises",
  overview: "exercises",
  "not-covered": "exercises",
  programme: "exercises",
  coverage: "exercises",
  "readiness-list": "exercises",
  readiness: "exercises",
  proposals: "exercises",
  "action-proofs": "exercises",
  response: "exercises",
  preview: "injects",
  "plan-at": "injects",
  revision: "injects",
  inverse: "injects",
  sheets: "injects",
  workbook: "injects",
  sheet: "injects",
  preparation: "injects",
  report: "injects",
};

/** What of what somebody is still to be told the answer to a question would tell. */
export function unseenFor({ about }: Question, unseen: Unseen): Unseen {
  const telling = tellsOf[about];
  if (telling === "nothing") return nothingUnseen;
  return telling === "exercises" ? { ...unseen, injects: [] } : unseen;
}
