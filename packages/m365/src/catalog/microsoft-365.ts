import type { Catalog } from "@mainstay/plan";
import { presentElements, toElement } from "./elements-for.ts";
import { features } from "./features.ts";

/**
 * Microsoft 365 as elements: services, the protocols and features of them that fail alone, and what stands at the customer.
 * `elementsFor` gives those that a tenant with these features has; features that the catalog does not know change nothing.
 */
export const microsoft365: Catalog = {
  id: "m365",
  name: "Microsoft 365",
  features,
  elementsFor: (has) => presentElements(has).map(toElement),
};
