import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { CountedWindow } from "../counted-window.ts";
import type { SomeEdges, WantedAll } from "../observation-store.ts";
import { describeEdges } from "./describe-edges.ts";
import { describeEnds } from "./describe-ends.ts";
import { edgeBounds } from "./edge-totals.ts";
import { touches } from "./list-edges.ts";
import { firstPending } from "./seen-rows.ts";

/** Every edge of a window, some at a time and all of a server together; which there are is found once. */
export async function* everyEdge(
  trx: Transaction<Tables>,
  window: CountedWindow,
  { site, length }: WantedAll,
): AsyncGenerator<SomeEdges> {
  const pending = await firstPending(trx);
  const { rows } = await sql<{ edge: number; server: number }>`
    select edge, server from ${edgeBounds({ window, pending })} as bounds
      join observed_edges edges on edges.id = edge
    ${site === undefined ? sql`` : sql`where ${touches(site)}`}
    order by server, edge`.execute(trx);
  let from = 0;
  do {
    let until = Math.min(from + length, rows.length);
    while (until < rows.length && rows[until].server === rows[until - 1].server) until++;
    const wanted = rows.slice(from, until).map(({ edge }) => edge);
    const edges = await describeEdges(trx, { edges: wanted, window, pending });
    const ends = edges.flatMap(({ client, server }) => [client.end, server.end]);
    yield { edges, ends: await describeEnds(trx, [...new Set(ends)], window) };
    from = until;
  } while (from < rows.length);
}
