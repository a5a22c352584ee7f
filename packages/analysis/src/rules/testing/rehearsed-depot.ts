import type { PlanInFile } from "@mainstay/plan/testing";

/** A depot whose dispatch is hit when sign-in is lost and whose canteen is not; exercises are for the test to say. */
export const rehearsedDepot = {
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["sign-in"],
    },
    { id: "sign-in", kind: "service", name: "Sign-in" },
    {
      id: "canteen",
      kind: "function",
      name: "Canteen",
      criticality: "deferrable",
      needs: ["stove"],
    },
    { id: "stove", kind: "infrastructure", name: "Stove" },
  ],
  scenarios: [
    { id: "sign-in-loss", name: "Nobody can sign in", disruptions: [{ element: "sign-in" }] },
    { id: "cold-stove", name: "The stove is cold", disruptions: [{ element: "stove" }] },
  ],
} as const satisfies PlanInFile;
