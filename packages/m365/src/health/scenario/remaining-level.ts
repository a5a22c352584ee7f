import type { Issue, ServiceState } from "../issue.ts";
import { isRecovering } from "../state.ts";

/** What is taken to be left of an element, 0 to 1, and why it is that. */
export type Remaining = { readonly level: number; readonly why: string };

const half = 0.5;
const most = 0.8;
const nearlyAll = 0.9;

/**
 * What an open issue is taken to leave. Only an incident that is an interruption takes everything; no source tells the share of
 * anything else, so those are our own figures: half for incidents, four fifths where they are being recovered from, nine tenths
 * for advisories, which hit few people or one feature and are never taken to be an outage.
 */
export function remainingLevel(
  issue: Pick<Issue, "classification" | "state" | "status">,
): Remaining {
  const { classification, state, status } = issue;
  if (classification === "advisory") {
    return state === "down"
      ? {
          level: half,
          why: "an advisory, which is never taken to be an outage, that speaks of an interruption: taken as half",
        }
      : { level: nearlyAll, why: "an advisory, limited by definition: taken as nine tenths" };
  }
  const called = classification === "incident" ? "an incident" : "an issue of unknown kind";
  if (state === "down") return { level: 0, why: `${called}, and the service is interrupted` };
  if (isRecovering(status)) {
    return { level: most, why: `${called} that is being recovered from: taken as four fifths` };
  }
  if (state === "unknown") {
    return { level: half, why: `${called} of a status that we do not know: taken as half` };
  }
  if (state === "at-risk") {
    return { level: half, why: `${called} that Microsoft still looks into: taken as half` };
  }
  if (state === "needs-a-person") {
    return {
      level: half,
      why: `${called} that waits for somebody else than Microsoft: taken as half`,
    };
  }
  return { level: half, why: `${called}; by how much is not said: taken as half` };
}

/** What is taken to be left of a service that is not up although no issue says why. */
export function remainingOfService({ state, status }: ServiceState): Remaining {
  const remaining = remainingLevel({ classification: "unknown", state, status });
  if (state !== "at-risk")
    return { ...remaining, why: `its status is ${status}, and no issue says why` };
  return {
    level: nearlyAll,
    why: `its status is ${status}, no issue says why: taken as nine tenths`,
  };
}
