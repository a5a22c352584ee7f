import type { Kind, Minutes } from "@mainstay/plan";
import type { BaseRate } from "./availability.ts";
import type { RestoredBy } from "./catalog-element.ts";
import type { DependencyId } from "./dependencies.ts";
import type { Basis } from "./dependency.ts";
import type { Source } from "./source.ts";
import type { SourceKey } from "./sources.ts";

/** A source with the key that it is cited by. */
export type CitedSource = Source & { readonly key: SourceKey };

/** An element of the catalog with the reasons for everything that it gives to a plan. */
export type ExplainedElement = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly description: string | undefined;
  readonly area: { readonly id: string; readonly name: string };
  /** The features that bring it into a plan, in words; absent where every plan has it. */
  readonly when: string | undefined;
  readonly needs: readonly ExplainedRequirement[];
  /** The elements that have a requirement that names it, in the order of the catalog. */
  readonly neededBy: readonly string[];
  readonly restoredBy: RestoredBy;
  readonly recovery: { readonly time: Minutes; readonly why: string } | undefined;
  readonly availability: ExplainedAvailability | undefined;
  readonly promise:
    | { readonly share: number; readonly sources: readonly CitedSource[] }
    | undefined;
};

/** How often an element is thought to be down by itself, by what, and why. Shares are 0 to 1. */
export type ExplainedAvailability = {
  readonly sla: number | undefined;
  readonly perYear: number | undefined;
  readonly mttr: Minutes | undefined;
  readonly basis: BaseRate["basis"];
  readonly why: string;
  readonly sources: readonly CitedSource[];
};

/** A requirement of the catalog with where it is known from. */
export type ExplainedRequirement = {
  readonly targets: readonly string[];
  readonly isAny: boolean;
  readonly purpose: "operate" | "recover";
  /** The features with which it applies, in words; absent where it always does. */
  readonly when: string | undefined;
  /** How long the loss holds. Where the sources give a range, the plan has the low end of it. */
  readonly holds: { readonly low: Minutes; readonly high: Minutes };
  readonly loss: number;
  /** Why a part is lost and not everything. No source gives such shares: each is our own inference. */
  readonly lossWhy: string | undefined;
  readonly note: string | undefined;
  readonly dependency: DependencyId;
  readonly says: string;
  readonly worksOn: string | undefined;
  readonly basis: readonly Basis[];
  readonly sources: readonly CitedSource[];
  readonly mitigations: readonly string[];
};

/** A dependency that gives no requirement, with the reason. */
export type LeftOutDependency = {
  readonly id: string;
  readonly says: string;
  readonly worksOn: string | undefined;
  readonly why: string;
  readonly basis: readonly Basis[];
  readonly sources: readonly CitedSource[];
};

/** What a tenant gets from the catalog, explained, and what is known that it gets no requirement for. */
export type ExplainedCatalog = {
  readonly elements: readonly ExplainedElement[];
  readonly leftOut: readonly LeftOutDependency[];
};
