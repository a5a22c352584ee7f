import type { JobRun } from "./jobs-query.ts";

const outcomes = {
  done: "done",
  failed: "failed",
  lost: "lost: the server ended before it did",
} as const;

/** How a run went, and how long it took. */
export function outcomeWords({ outcome, started, ended, attempt }: JobRun): string {
  if (outcome === undefined) return "runs now";
  const tried = attempt > 1 ? `, tried ${attempt} times` : "";
  if (ended === undefined) return `${outcomes[outcome]}${tried}`;
  const seconds = (new Date(ended).getTime() - new Date(started).getTime()) / 1000;
  return `${outcomes[outcome]} in ${spanWords(seconds)}${tried}`;
}

function spanWords(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
