import type { Question } from "./questions.ts";

/** Questions that wait for each other: those of one lane have one thread. */
export type Lane = "figures" | "losses" | "strategies";

/**
 * Which questions wait for which. What pages show all the time waits for nothing that may take long, and what is asked of
 * one loss not for all strategies.
 */
export const laneOf: { readonly [About in Question["about"]]: Lane } = {
  assessment: "figures",
  element: "figures",
  findings: "figures",
  due: "figures",
  overview: "figures",
  "m365-now": "figures",
  simulation: "losses",
  losses: "losses",
  recovery: "losses",
  "recovery-of-losses": "losses",
  comparison: "losses",
  observed: "losses",
  preview: "losses",
  "plan-at": "losses",
  sheets: "losses",
  workbook: "losses",
  sheet: "losses",
  replay: "losses",
  "weak-points": "losses",
  "application-map": "losses",
  strategy: "losses",
  strategies: "strategies",
  replays: "strategies",
  mitigations: "strategies",
};
