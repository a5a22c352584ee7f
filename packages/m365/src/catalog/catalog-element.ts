import type { Kind } from "@mainstay/plan";
import type { Condition } from "./condition.ts";
import type { DependencyId } from "./dependencies.ts";

/** Who brings an element back: Microsoft; nobody, as it returns with what it needs; or the organisation itself. */
export type RestoredBy = "microsoft" | "nobody" | "organisation";

/** A part of Microsoft 365, or of what stands at the customer's side of it, and what it needs. */
export type CatalogElement = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly description?: string;
  readonly restoredBy: RestoredBy;
  /** The features that bring the element into a plan; always, if left out. */
  readonly when?: Condition;
  readonly needs?: readonly CatalogRequirement[];
};

/**
 * A requirement of the catalog. Why it is known, how long its loss holds and what goes on working is told by the
 * dependency that it is `because` of; its tolerance is the low end of that dependency's range, unless `holds` says otherwise.
 */
export type CatalogRequirement = {
  /** All of these, or one of those that there are. */
  readonly targets: readonly string[] | { readonly any: readonly string[] };
  readonly because: DependencyId;
  readonly when?: Condition;
  readonly for?: "recover";
  /** A tolerance of its own, low and high end, as durations of plan files. */
  readonly holds?: readonly [low: string, high: string];
  /** The share of the level that is lost, and why it is that and not another. Everything, if left out. */
  readonly loss?: { readonly share: number; readonly why: string };
  readonly note?: string;
};
