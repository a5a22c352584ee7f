import type { Question } from "./questions.ts";

/** Questions that wait for each other; for those of another lane only where both are patient, and not for long. */
export type Lane = "figures" | "losses" | "lengthy" | "strategies" | "sheets";

/** The lane that has a thread for itself: what it has worked out of a revision is asked for again and again. */
export const laneWithThread: Lane = "figures";

/**
 * The lanes whose questions may take long and much memory: they take turns, so that few of them take it at once. One that has waited for
 * others for some seconds begins beside them.
 */
export const patientLanes: ReadonlySet<Lane> = new Set(["lengthy", "strategies", "sheets"]);

/**
 * Which questions wait for which. What pages show all the time waits for nothing that may take long, what is asked of one
 * loss not for what may take a minute (combinations of losses, whole workbooks, all services of all units), and that for
 * all strategies no longer than a turn is waited for. Spreadsheets are read one after the other, so that many of them take no more memory than one.
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
