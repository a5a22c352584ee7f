import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { CountedWindow } from "../counted-window.ts";
import type { EdgePage, WantedEdges } from "../observation-store.ts";
import { describeEdges } from "./describe-edges.ts";
import { describeEnds } from "./describe-ends.ts";
import { askedForAt, endsAt } from "./ends-at.ts";
import { edgeTotals } from "./edge-totals.ts";
import { firstPending } from "./seen-rows.ts";

/** The edges of a window that are asked for, those with most connections first. */
export async function listEdges(
  trx: Transaction<Tables>,
  window: CountedWindow,
  wanted: WantedEdges,
): Promise<EdgePage> {
  const pending = await firstPending(trx);
  const conditions = conditionsOf(wanted);
  const { rows } = await sql<{ edge: number; total: number }>`
    select edge, count(*) over ()::integer as total
    from ${edgeTotals({ window, pending })} as totals join observed_edges edges on edges.id = edge
    ${conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`}
    order by connections desc, edge limit ${wanted.limit} offset ${wanted.after}`.execute(trx);
  const edges = await describeEdges(trx, { edges: rows.map(({ edge }) => edge), window, pending });
  const ends = edges.flatMap(({ client, server }) => [client.end, server.end]);
  return {
    window,
    edges,
    ends: await describeEnds(trx, [...new Set(ends)], window),
    total: rows[0]?.total ?? 0,
  };
}

function conditionsOf({
  text,
  site,
  port,
  protocol,
  state,
  between,
}: WantedEdges): readonly RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (port !== undefined) conditions.push(sql`port = ${port}`);
  if (protocol !== undefined) conditions.push(sql`protocol = ${protocol}`);
  if (state === "working") conditions.push(sql`was_used`);
  if (state === "failing") conditions.push(sql`not was_used`);
  if (site !== undefined) conditions.push(touches(site));
  if (between !== undefined) {
    conditions.push(sql`edges.id not in (select unnest(${between.besides}::integer[]))`);
    conditions.push(sql`client in ${endsAt(between.clients)}`);
    conditions.push(
      sql`(server in ${endsAt(between.servers)} or edges.id in ${askedForAt(between.servers)})`,
    );
  }
  if (text !== undefined) conditions.push(standsIn(text.toLowerCase()));
  return conditions;
}

/** As a condition on `edges`: that one of their ends is of a site. */
export function touches(site: string): RawBuilder<boolean> {
  const ends = sql`(select id from observed_ends where site = ${site})`;
  return sql`(client in ${ends} or server in ${ends})`;
}

function standsIn(text: string): RawBuilder<unknown> {
  const ends = sql`(
    select id from observed_ends where strpos(address, ${text}) > 0
    union all select end_id from observed_names where strpos(name, ${text}) > 0)`;
  const programs = sql`(
    select id from observed_programs
    where strpos(lower(process), ${text}) > 0 or strpos(lower(unit), ${text}) > 0)`;
  return sql`(client in ${ends} or server in ${ends} or edges.id in (
    select edge from observed_strands
    where client_program in ${programs} or server_program in ${programs}))`;
}
