import { sql } from "kysely";
import { outcomeColumns } from "./copy-minutes.ts";
import { timeColumns } from "./time-columns.ts";

/** What a column of several rows comes to: their sum, the most or the least of them. */
type Together = "sum" | "most" | "least";

const columns: readonly (readonly [name: string, together: Together])[] = [
  ...Object.values(outcomeColumns).map((name) => [name, "sum"] as const),
  ["open", "most"],
  ["bytes_out", "sum"],
  ["bytes_in", "sum"],
  ...Object.values(timeColumns).flatMap(
    ({ count, sum, min, max }) =>
      [
        [count, "sum"],
        [sum, "sum"],
        [min, "least"],
        [max, "most"],
      ] as const,
  ),
];

/** The columns of what is counted and measured, in the order in which all tables have them. */
export const countedColumns: readonly string[] = columns.map(([name]) => name);

/** More than this nothing adds up to, so that what somebody makes up breaks no addition. */
const most = "4000000000000000000";

/**
 * Of each column what it comes to over several rows. Sums are of float8, exact up to 2^53: those of bigint are numeric, whose states
 * several processes of the database hand each other less readily.
 */
export const addedUp = sql.raw(
  columns
    .map(([name, together]) =>
      together === "sum"
        ? `(case when sum(${name}::float8) > ${most} then ${most} else sum(${name}::float8) end)::bigint as ${name}`
        : `${together === "most" ? "max" : "min"}(${name}) as ${name}`,
    )
    .join(", "),
);

/** Of each column what it comes to with what a table has already. */
export const addedTo = sql.raw(
  columns
    .map(([name, together]) =>
      together === "sum"
        ? `${name} = case when known.${name} is null then excluded.${name}
             else least(known.${name} + coalesce(excluded.${name}, 0), ${most}) end`
        : `${name} = ${together === "most" ? "greatest" : "least"}(known.${name}, excluded.${name})`,
    )
    .join(", "),
);
