import type { Question } from "./questions.ts";

/** Questions that wait for each other, and for those of no other lane. */
export type Lane = "figures" | "losses" | "lengthy" | "strategies" | "sheets";

/** The lane that has a thread for itself: what it has worked out of a revision is asked for again and again. */
export const laneWithThread: Lane = "figures";

/** The lanes that nobody looks at while they think: they take turns, so that all of them together take the memory of one. */
export const patientLanes: ReadonlySet<Lane> = new Set(["lengthy", "strategies", "sheets"]);

/**
 * Which questions wait for which. What pages show all the time waits for nothing that may take long, what is asked of one
 * loss not for what may take a minute (combinations of losses, whole workbooks, all services of all units), and that not
 * for all strategies. Spreadsheets are read one after the other, so that many of them take no more memory than one.
 */
export const laneOf: { readonly [About in Question["about"]]: Lane } = {
  assessment: "figures",
  element: "figures",
  findings: "figures",
  due: "figures",
  overview: "figures",
  programme: "losses",
  coverage: "losses",
  "readiness-list": "losses",
  readiness: "losses",
  proposals: "strategies",
  "not-covered": "figures",
  "m365-now": "figures",
  simulation: "losses",
  losses: "losses",
  recovery: "losses",
  "recovery-of-losses": "losses",
  comparison: "losses",
  observed: "losses",
  "observed-near": "losses",
  "observed-relation": "losses",
  preview: "losses",
  "plan-at": "losses",
  revision: "losses",
  inverse: "losses",
  sheets: "sheets",
  workbook: "lengthy",
  sheet: "lengthy",
  replay: "losses",
  preparation: "losses",
  "action-proofs": "losses",
  response: "losses",
  report: "losses",
  "weak-points": "lengthy",
  "application-map": "lengthy",
  "declared-way": "losses",
  strategy: "lengthy",
  strategies: "strategies",
  replays: "strategies",
  mitigations: "strategies",
};
