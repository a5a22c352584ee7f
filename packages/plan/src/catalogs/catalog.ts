import type { Element } from "../records/element.ts";

/** Something that a plan may say that its organisation has, and that changes what the catalog gives it. */
export type CatalogFeature = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
};

/**
 * Elements that many organisations have alike, such as the services of a cloud with what they need of each other. A plan
 * takes them over with `uses` (continuity-model §1).
 */
export type Catalog = {
  /** By which `uses` names it, such as `m365`. */
  readonly id: string;
  readonly name: string;
  readonly features: readonly CatalogFeature[];
  /** The elements that an organisation with these features has, whose needs lead to none but these; every id once. */
  readonly elementsFor: (features: ReadonlySet<string>) => readonly Element[];
};
