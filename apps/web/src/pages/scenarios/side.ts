import type { ComparisonDocument } from "@mainstay/api";

/** What happens on one plan: as it is, or with strategies carried out. */
export type Side = ComparisonDocument["without"];
