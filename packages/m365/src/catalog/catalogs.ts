import type { Catalog } from "@mainstay/plan";
import { microsoft365 } from "./microsoft-365.ts";

/** The catalogs that a plan may use, for whatever completes or checks one. */
export const catalogs: readonly Catalog[] = [microsoft365];
