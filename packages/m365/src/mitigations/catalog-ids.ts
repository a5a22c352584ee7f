import { presentElements } from "../catalog/elements-for.ts";

/** The ids of all elements that any tenant can have from the catalog. */
export const catalogIds: ReadonlySet<string> = new Set(
  presentElements().map(({ element }) => element.id),
);
