import { addressBook } from "@mainstay/flows";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { CountedWindow } from "../counted-window.ts";
import type { ObservedMap, WantedMap } from "../observation-store.ts";
import type { ObservedEdge } from "../observed-edge.ts";
import { describeEdges, type WantedDescriptions } from "./describe-edges.ts";
import { describeEnds, endsOfMachines, machinesOf, withoutNetworks } from "./describe-ends.ts";
import { edgeTotals } from "./edge-totals.ts";
import { firstPending } from "./seen-rows.ts";

/** What is near an address or a machine: hop by hop, and at each all ends of a machine together. */
export async function drawMap(
  trx: Transaction<Tables>,
  window: CountedWindow,
  wanted: WantedMap,
): Promise<ObservedMap> {
  const pending = await firstPending(trx);
  const hops = new Map<number, number>();
  const edges = new Map<number, ObservedEdge>();
  let leftOut = 0;
  let frontier = await withTheirMachines(trx, await endsNamed(trx, wanted), window);
  for (const end of frontier) hops.set(end, 0);
  for (let hop = 1; hop <= wanted.hops && frontier.length > 0; hop++) {
    const found = await edgesAt(trx, frontier, wanted.towards);
    const fresh = found.filter((edge) => !edges.has(edge));
    const room = wanted.mostEdges - edges.size;
    const ranked =
      fresh.length > room ? await rankEdges(trx, { edges: fresh, window, pending }) : fresh;
    leftOut += Math.max(0, ranked.length - room);
    const kept = await describeEdges(trx, { edges: ranked.slice(0, room), window, pending });
    for (const edge of kept) edges.set(edge.id, edge);
    const reached = kept.flatMap(({ client, server }) => [client.end, server.end]);
    const ends = new Set(reached.filter((end) => !hops.has(end)));
    const near = (await withTheirMachines(trx, [...ends], window)).filter((end) => !hops.has(end));
    for (const end of near) hops.set(end, hop);
    frontier = await withoutNetworks(trx, near);
  }
  const shown = new Set(
    [...edges.values()].flatMap(({ client, server }) => [client.end, server.end]),
  );
  for (const [end, hop] of hops) if (hop === 0) shown.add(end);
  const ends = await describeEnds(trx, [...shown], window);
  return {
    window,
    ends: ends
      .map((end) => ({ ...end, hop: hops.get(end.id) ?? 0 }))
      .toSorted((one, other) => one.hop - other.hop),
    edges: [...edges.values()],
    leftOut,
  };
}

/** Those of many edges that were seen in a window, the ones with most connections first. */
async function rankEdges(
  trx: Transaction<Tables>,
  { edges, window, pending }: WantedDescriptions,
): Promise<readonly number[]> {
  const { rows: found } = await sql<{ id: number }>`
    select id from observed_strands where edge = any(${edges}::integer[])`.execute(trx);
  const strands = found.map(({ id }) => id);
  const { rows } = await sql<{ edge: number }>`
    select edge from ${edgeTotals({ window, strands, pending })} as totals
    order by connections desc, edge`.execute(trx);
  return rows.map(({ edge }) => edge);
}

/** The ends that have an address, or that a machine or name of this name was ever seen to have. */
async function endsNamed(
  trx: Transaction<Tables>,
  { around, site }: WantedMap,
): Promise<readonly number[]> {
  const address = addressBook().find(around)?.text ?? around;
  const { rows } = await sql<{ id: number }>`
    select id from observed_ends where address = ${address} and ${siteIs("site", site)}
    union
    select end_id from observed_names where name = ${around.toLowerCase()} and ${siteIs("site", site)}
    order by id`.execute(trx);
  return rows.map(({ id }) => id);
}

function siteIs(column: string, site: string | undefined) {
  return site === undefined ? sql`true` : sql`${sql.ref(column)} in ('', ${site})`;
}

async function withTheirMachines(
  trx: Transaction<Tables>,
  ends: readonly number[],
  window: CountedWindow,
): Promise<readonly number[]> {
  if (ends.length === 0) return ends;
  const others = await endsOfMachines(trx, await machinesOf(trx, ends, window), window);
  return [...new Set([...ends, ...others])];
}

async function edgesAt(
  trx: Transaction<Tables>,
  ends: readonly number[],
  towards: WantedMap["towards"],
): Promise<readonly number[]> {
  const at = (column: string) =>
    sql`select id from observed_edges where ${sql.ref(column)} = any(${ends}::integer[])`;
  const sides = {
    servers: [at("client")],
    clients: [at("server")],
    both: [at("client"), at("server")],
  };
  const { rows } = await sql<{ id: number }>`
    select id from (${sql.join(sides[towards], sql` union `)}) as near order by id`.execute(trx);
  return rows.map(({ id }) => id);
}
