/**
 * How a service is, the worst first: `up`; `at-risk`, something is looked into and nothing proven; `degraded`; `down`; `needs-a-person`,
 * Microsoft waits for the customer or the cause lies elsewhere; `unknown`, a status that we have never heard of.
 */
export const healthStates = [
  "down",
  "degraded",
  "unknown",
  "needs-a-person",
  "at-risk",
  "up",
] as const;
export type HealthState = (typeof healthStates)[number];

/**
 * The state that a status of Graph's `serviceHealthStatus` means, in whatever case it is written. What is not in that list, a
 * misspelt one included, is unknown: never up. (Meanings: view-service-health of microsoft-365-docs, 2023.)
 */
export function toHealthState(status: string): HealthState {
  return states.get(status.trim().toLowerCase()) ?? "unknown";
}

/** Whether a status says that the fix is in and the last ones are waited for. */
export function isRecovering(status: string): boolean {
  return ["restoringservice", "extendedrecovery"].includes(status.trim().toLowerCase());
}

const states: ReadonlyMap<string, HealthState> = new Map(
  Object.entries<HealthState>({
    serviceoperational: "up",
    falsepositive: "up",
    resolved: "up",
    mitigated: "up",
    servicerestored: "up",
    postincidentreviewpublished: "up",
    investigating: "at-risk",
    reported: "at-risk",
    confirmed: "at-risk",
    verifyingservice: "at-risk",
    servicedegradation: "degraded",
    restoringservice: "degraded",
    extendedrecovery: "degraded",
    serviceinterruption: "down",
    investigationsuspended: "needs-a-person",
    mitigatedexternal: "needs-a-person",
    resolvedexternal: "needs-a-person",
  }),
);
