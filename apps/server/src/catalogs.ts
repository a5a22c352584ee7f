import { microsoft365 } from "@mainstay/m365";
import type { Catalog } from "@mainstay/plan";

/** The catalogs that a plan may use. */
export const catalogs: readonly Catalog[] = [microsoft365];
