import { mostOfARefusal } from "@mainstay/flows";
import { type RawBuilder, sql } from "kysely";
import { outcomeColumns } from "./copy-minutes.ts";
import { seenRows, type WantedRows } from "./seen-rows.ts";
import { timeColumns } from "./time-columns.ts";

/** By these somebody has answered (`whatBecame`); of a strand all but what is open adds up. */
const answers = ["open", "bytes_in", timeColumns.responses.count, timeColumns.roundTrips.count];
const columns = Object.values(outcomeColumns);
const told = columns.filter((name) => name !== "unknown");

const each = (one: (name: string) => string, names: readonly string[] = columns) =>
  sql.raw(names.map(one).join(", "));
const total = (names: readonly string[]) => names.join(" + ");

/**
 * Every edge of a window, with what was counted of it: what each observer saw added up, and of several observers the most, as
 * `mergeSightings` has it, and whether it was used, as `wasUsed` has it. To be read from; its columns are edge, connections and was_used, and
 * what is for one that nobody reads is not added up. Those of some edges alone by a condition on `edges`.
 */
export function edgeTotals(wanted: WantedRows, ofEdges?: RawBuilder<boolean>): RawBuilder<unknown> {
  const counted = [...columns, ...answers];
  const sums = each((name) => `coalesce(sum(${name}), 0) as ${name}`, counted);
  // There are many rows of each strand, so they are added up before it is asked which edge that is of; as float8, because PostgreSQL
  // makes numeric of sums of bigint, which takes several times as long.
  const ofStrand = each(
    (name) => (name === "open" ? `max(open) as open` : `sum(${name}::float8) as ${name}`),
    counted,
  );
  const most = each((name) => `max(${name}) as ${name}`, counted);
  return sql`(
    select edge, connections,
      connections > refused + timed_out + blocked + failed or open > 0
        or bytes_in > (refused + blocked + failed) * ${sql.lit(mostOfARefusal)}
        or responses > 0 or round_trips > 0 as was_used
    from (select *, greatest(1, most, ${sql.raw(total(told))}) as connections from (
      select edge, ${most}, max(${sql.raw(total(columns))}) as most
      from (
        select edge, observer, ${sums}
        from (
          select strand, observer, ${ofStrand} from ${seenRows(wanted)} group by strand, observer
        ) as by_strand join observed_strands strands on strands.id = strand
        ${ofEdges === undefined ? sql`` : sql`join observed_edges edges on edges.id = edge where ${ofEdges}`}
        group by edge, observer
      ) as by_observer group by edge
    ) as by_edge) as by_connections
  )`;
}

/**
 * Every edge of a window, with as many connections as it may have had in it at most: what all observers saw, added up. To be
 * read from; its columns are edge and connections.
 */
export function edgeBounds(wanted: WantedRows): RawBuilder<unknown> {
  const all = sql.raw(columns.map((name) => `coalesce(${name}, 0)`).join(" + "));
  return sql`(
    select edge, greatest(1, sum((${all})::float8)) as connections
    from ${seenRows(wanted)} join observed_strands strands on strands.id = strand group by edge
  )`;
}
