import type { Element, ElementId, Plan } from "@mainstay/plan";
import type { DependencyId } from "../catalog/dependencies.ts";
import type { FeatureId } from "../catalog/features.ts";
import type { SourceKey } from "../catalog/sources.ts";
import type { PlanView } from "./plan-view.ts";

/**
 * Something that can be done about how Microsoft 365 fails. Either it can be a change of the plan, and `match` says where
 * in a completed plan it applies; or `outside` says why nothing in a plan changes by it.
 */
export type Mitigation = Said &
  (
    | { readonly match: (view: PlanView) => readonly Place[]; readonly outside?: undefined }
    | { readonly outside: string; readonly match?: undefined }
  );

/** What is said of a mitigation, whatever the plan. */
type Said = {
  /** The number by which dependencies name it: M01, M02 and so on. */
  readonly number: string;
  readonly id: string;
  readonly title: string;
  /** What is done, and how it helps, for whoever does not know it. */
  readonly does: string;
  readonly helps: readonly DependencyId[];
  /** How much work it is. No source says so: it is our own judgement, with its reason. */
  readonly effort: { readonly size: EffortSize; readonly why: string };
  readonly cautions: readonly string[];
  /** Where it is known from; none where it is our own reasoning. */
  readonly sources: readonly SourceKey[];
  /** The feature of the catalog that a plan names once it is done. */
  readonly feature?: FeatureId;
};

export type EffortSize = "low" | "medium" | "high";

/** A record of a plan that a mitigation would change: why, what fails on which way, and the record afterwards. */
export type Place = {
  readonly record: ChangedRecord;
  /** One or more sentences that say what the record relies on now. */
  readonly because: string;
  /** From what fails to what it hurts; empty where no requirement is the reason. */
  readonly path: readonly ElementId[];
  /** What the plan would gain for it, beside the change. */
  readonly adds: readonly Element[];
};

/** A record before and after. */
export type ChangedRecord =
  | Changed<"elements">
  | Changed<"sops">
  | Changed<"callTrees">
  | Changed<"people">;

type Changed<List extends "elements" | "sops" | "callTrees" | "people"> = {
  readonly list: List;
  readonly before: Plan[List][number];
  readonly after: Plan[List][number];
};
