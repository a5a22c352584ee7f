import { sql } from "kysely";
import { outcomeColumns } from "./copy-minutes.ts";

/** The columns of what is counted, in the order in which all tables have them. */
export const countedColumns: readonly string[] = [
  ...Object.values(outcomeColumns),
  "open",
  "bytes_out",
  "bytes_in",
];

/** More than this nothing adds up to, so that what somebody makes up breaks no addition. */
const most = "4000000000000000000";

/** Of each column what it comes to over several rows: its sum, and the most that was open. */
export const addedUp = sql.raw(
  countedColumns
    .map((name) =>
      name === "open"
        ? "max(open) as open"
        : `(case when sum(${name}) > ${most} then ${most} else sum(${name}) end)::bigint as ${name}`,
    )
    .join(", "),
);

/** Of each column what it comes to with what a table has already. */
export const addedTo = sql.raw(
  countedColumns
    .map((name) =>
      name === "open"
        ? "open = greatest(known.open, excluded.open)"
        : `${name} = case when known.${name} is null then excluded.${name}
             else least(known.${name} + coalesce(excluded.${name}, 0), ${most}) end`,
    )
    .join(", "),
);
