import { type EdgeChange, edgeChanges } from "@mainstay/flows";
import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { CountedWindow } from "../counted-window.ts";
import type { DifferencePage, EdgeDifference, WantedDifference } from "../observation-store.ts";
import { countEach, muchOtherwise, type ObservedEdge } from "../observed-edge.ts";
import { describeEdges } from "./describe-edges.ts";
import { describeEnds } from "./describe-ends.ts";
import { edgeTotals } from "./edge-totals.ts";
import { firstPending } from "./seen-rows.ts";

/** The two windows, as they are counted, and how many times as long the later one is. */
export type CountedWindows = {
  readonly before: CountedWindow;
  readonly after: CountedWindow;
  readonly longer: number;
};

/** What is otherwise in a window than in another, the edges with most connections in either of them first. */
export async function compareWindows(
  trx: Transaction<Tables>,
  { before, after, longer }: CountedWindows,
  wanted: WantedDifference,
): Promise<DifferencePage> {
  const pending = await firstPending(trx);
  const changed = changedEdges({ before, after, longer }, pending);
  const { rows: counted } = await sql<{ change: EdgeChange; count: number }>`
    select change, count(*)::integer as count from ${changed} as changed group by change`.execute(
    trx,
  );
  const countOf = (change: EdgeChange) => counted.find((row) => row.change === change)?.count ?? 0;
  const counts = countEach(countOf);
  const ofKind = wanted.change === undefined ? sql`` : sql`where change = ${wanted.change}`;
  const { rows } = await sql<{ edge: number; change: EdgeChange }>`
    select edge, change from ${changed} as changed ${ofKind}
    order by connections desc, edge limit ${wanted.limit} offset ${wanted.after}`.execute(trx);
  const ids = rows.map(({ edge }) => edge);
  const earlier = byId(await describeEdges(trx, { edges: ids, window: before, pending }));
  const later = byId(await describeEdges(trx, { edges: ids, window: after, pending }));
  const edges = rows.flatMap(({ edge, change }): readonly EdgeDifference[] => {
    const known = later.get(edge) ?? earlier.get(edge);
    const was = earlier.get(edge);
    if (known === undefined) return [];
    return [{ ...known, change, ...(was === undefined ? {} : { before: beforeOf(was) }) }];
  });
  const ends = edges.flatMap(({ client, server }) => [client.end, server.end]);
  return {
    before,
    after,
    longer,
    counts,
    edges,
    ends: await describeEnds(trx, [...new Set(ends)], after),
    total:
      wanted.change === undefined
        ? edgeChanges.reduce((sum, change) => sum + counts[change], 0)
        : counts[wanted.change],
  };
}

function changedEdges(
  { before, after, longer }: CountedWindows,
  pending: string | undefined,
): RawBuilder<unknown> {
  const { times, connections } = muchOtherwise;
  const was = sql`(earlier.connections * ${longer}::float8)`;
  return sql`(
    select * from (
      select edge, greatest(later.connections, earlier.connections) as connections,
        case
          when earlier.connections is null then 'new'
          when later.connections is null then 'gone'
          when earlier.was_used and not later.was_used then 'failing'
          when later.was_used and not earlier.was_used then 'working-again'
          when later.connections >= ${times}::float8 * ${was} and later.connections - ${was} >= ${connections}::float8 then 'grown'
          when ${was} >= ${times}::float8 * later.connections and ${was} - later.connections >= ${connections}::float8 then 'shrunk'
        end as change
      from ${edgeTotals({ window: before, pending })} as earlier
      full join ${edgeTotals({ window: after, pending })} as later using (edge)
    ) as compared where change is not null
  )`;
}

function byId(edges: readonly ObservedEdge[]): ReadonlyMap<number, ObservedEdge> {
  return new Map(edges.map((edge) => [edge.id, edge]));
}

function beforeOf({
  connections,
  counts,
  bytesOut,
  bytesIn,
  first,
  last,
  open,
  seenBy,
}: ObservedEdge): EdgeDifference["before"] {
  return {
    connections,
    counts,
    first,
    last,
    seenBy,
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    ...(open === undefined ? {} : { open }),
  };
}
