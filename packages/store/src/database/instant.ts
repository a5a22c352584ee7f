import type { ColumnType } from "kysely";

/** An instant: ISO 8601 on the way in, and a `Date` on the way out. */
export type Instant = ColumnType<Date, string, string>;
