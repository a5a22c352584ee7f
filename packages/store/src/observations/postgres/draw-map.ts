import { addressBook } from "@mainstay/flows";
import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { CountedWindow } from "../counted-window.ts";
import type { ObservedMap, WantedMap } from "../observation-store.ts";
import type { ObservedEdge } from "../observed-edge.ts";
import { describeEdges } from "./describe-edges.ts";
import { describeEnds, endsOfMachines, machinesOf, withoutNetworks } from "./describe-ends.ts";
import { firstOfHop } from "./first-of-hop.ts";
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
  // Beyond a hop that has too many, what was left out of it would be found again.
  for (let hop = 1; hop <= wanted.hops && frontier.length > 0 && leftOut === 0; hop++) {
    const room = wanted.mostEdges - edges.size;
    const fresh = freshEdges({ frontier, towards: wanted.towards, known: [...edges.keys()] });
    const near = await firstOfHop(trx, { fresh, window, pending, room });
    leftOut += near.leftOut;
    const kept = await describeEdges(trx, { edges: near.edges, window, pending });
    for (const edge of kept) edges.set(edge.id, edge);
    const reached = kept.flatMap(({ client, server }) => [client.end, server.end]);
    const ends = new Set(reached.filter((end) => !hops.has(end)));
    const all = await withTheirMachines(trx, [...ends], window);
    const news = all.filter((end) => !hops.has(end));
    for (const end of news) hops.set(end, hop);
    frontier = await withoutNetworks(trx, news);
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

type Fresh = {
  readonly frontier: readonly number[];
  readonly towards: WantedMap["towards"];
  readonly known: readonly number[];
};

/** As a condition on `edges`: that they touch one of the ends that were reached last, and are not known already. */
function freshEdges({ frontier, towards, known }: Fresh): RawBuilder<boolean> {
  const at = (column: string) => sql`${sql.ref(column)} = any(${frontier}::integer[])`;
  const touches = {
    servers: at("client"),
    clients: at("server"),
    both: sql`(${at("client")} or ${at("server")})`,
  };
  return sql`${touches[towards]} and edges.id <> all(${known}::integer[])`;
}

/** The ends that have an address, or that a machine or name of this name was ever seen to have; what an address answers to is no way to it. */
async function endsNamed(
  trx: Transaction<Tables>,
  { around, site }: WantedMap,
): Promise<readonly number[]> {
  const address = addressBook().find(around)?.text ?? around;
  const { rows } = await sql<{ id: number }>`
    select id from observed_ends where address = ${address} and ${siteIs("site", site)}
    union
    select end_id from observed_names
    where name = ${around.toLowerCase()} and kind in ('machine', 'name') and ${siteIs("site", site)}
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
