import type { SourceKey } from "./sources.ts";

/** Where something is known from: a document, an incident that happened, or our own reasoning. */
export type Basis = "documented" | "incident" | "inferred";

/**
 * One thing that is known of how Microsoft 365 depends. `after` is the range of time, as durations of plan files, for which
 * a loss is not felt; a plan goes by its low end. `leftOut` says why no requirement comes of it.
 */
export type Dependency = {
  readonly says: string;
  readonly worksOn?: string;
  readonly effect: "stop" | "degrade" | "none";
  readonly after: readonly [low: string, high: string];
  readonly basis: readonly Basis[];
  readonly sources: readonly SourceKey[];
  /** Ids of the measures that help. */
  readonly mitigations: readonly string[];
  readonly leftOut?: string;
};
