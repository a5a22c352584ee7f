import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { type CountedWindow, type Grain, minutesOf } from "../counted-window.ts";
import { edgeBounds, edgeTotals } from "./edge-totals.ts";
import { pendingRows, seenRows } from "./seen-rows.ts";

/** The edges of a hop, as a condition on `edges`, and how many of them there is room for. */
type WantedHop = {
  readonly fresh: RawBuilder<boolean>;
  readonly window: CountedWindow;
  readonly pending: string | undefined;
  readonly room: number;
};

/** Which edges of a hop are on the map, and how many that were seen in the window are not. */
type FirstOfHop = { readonly edges: readonly number[]; readonly leftOut: number };

type Ranked = { readonly edge: number; readonly connections: number };

/** Of the edges of a hop as many as there is room for: if there are more, those that were seen with most connections. */
export async function firstOfHop(trx: Transaction<Tables>, wanted: WantedHop): Promise<FirstOfHop> {
  const { fresh, window, pending, room } = wanted;
  const { rows: found } = await sql<{ id: number }>`
    select id from observed_edges edges where ${fresh} limit ${room + 1}`.execute(trx);
  if (found.length <= room) {
    return { edges: found.map(({ id }) => id).toSorted((one, other) => one - other), leftOut: 0 };
  }
  const { touched, last, seen, doubtful } = await countEdges(trx, wanted);
  // Of most of all edges, the rows are found sooner among all rows of the window than by their strands.
  if (touched * 4 <= last) {
    const strands = sql`select strands.id from observed_strands strands join observed_edges edges on edges.id = edge
      where ${fresh}`;
    return rankedAll(trx, wanted, edgeTotals({ window, pending, strands }, fresh));
  }
  const edges = await rankedByBounds(trx, wanted);
  if (edges === undefined) return rankedAll(trx, wanted, edgeTotals({ window, pending }, fresh));
  const more = await countMore(trx, { ...wanted, doubtful });
  return { edges, leftOut: Math.max(0, seen + more - room) };
}

/** Those of a hop with most connections, each counted. */
async function rankedAll(
  trx: Transaction<Tables>,
  { room }: WantedHop,
  totals: RawBuilder<unknown>,
): Promise<FirstOfHop> {
  const { rows } = await sql<{ edge: number; seen: number }>`
    select edge, count(*) over ()::integer as seen from ${totals} as totals
    order by connections desc, edge limit ${room + 1}`.execute(trx);
  return {
    edges: rows.slice(0, room).map(({ edge }) => edge),
    leftOut: Math.max(0, (rows[0]?.seen ?? 0) - room),
  };
}

/**
 * Those of a hop with most connections, of which only those are counted that may be among them: an edge had no more in the
 * window than in the whole days or hours around it, of which there are few rows. Undefined where that does not tell them apart.
 */
async function rankedByBounds(
  trx: Transaction<Tables>,
  { fresh, window, pending, room }: WantedHop,
): Promise<readonly number[] | undefined> {
  if (room === 0) return [];
  const most = 2 * room;
  const { rows: bounds } = await sql<Ranked>`
    select edge, connections from ${edgeBounds({ window: coarserWindow(window), pending })} as bounds
    order by connections desc, edge limit ${most}`.execute(trx);
  const listed = bounds.map(({ edge }) => edge);
  const strands = sql`select id from observed_strands where edge = any(${listed}::integer[])`;
  const { rows: first } = await sql<Ranked>`
    select edge, connections from ${edgeTotals({ window, pending, strands }, fresh)} as totals
    order by connections desc, edge limit ${room}`.execute(trx);
  const edges = first.map(({ edge }) => edge);
  if (bounds.length < most) return edges;
  const [least, end] = [first.at(-1), bounds.at(-1)];
  if (least === undefined || end === undefined || first.length < room) return undefined;
  return least.connections > end.connections ||
    (least.connections === end.connections && least.edge <= end.edge)
    ? edges
    : undefined;
}

const coarser: Readonly<Record<Grain, Grain>> = { minute: "hour", hour: "day", day: "day" };

/** The whole hours or days around a window, if they are not more than twice as long. */
function coarserWindow(window: CountedWindow): CountedWindow {
  const grain = coarser[window.grain];
  const minutes = minutesOf[grain];
  const from = Math.floor(window.from / minutes) * minutes;
  const until = Math.ceil(window.until / minutes) * minutes;
  return until - from <= 2 * (window.until - window.from) ? { from, until, grain } : window;
}

/**
 * How many edges a hop touches, and how many of them were seen in the window as their first and last minutes tell; where it lies
 * between these, that is doubtful.
 */
async function countEdges(trx: Transaction<Tables>, { fresh, window }: WantedHop) {
  const { rows } = await sql<{ touched: number; last: number; seen: number; doubtful: number }>`
    select count(*)::integer as touched, (select max(id) from observed_edges) as last,
      count(*) filter (where ${isSeen(window)})::integer as seen,
      count(*) filter (where ${isDoubtful(window)})::integer as doubtful
    from observed_edges edges where ${fresh}`.execute(trx);
  return rows[0] ?? { touched: 0, last: 0, seen: 0, doubtful: 0 };
}

/** How many were seen in a window although their first and last minutes do not tell. */
async function countMore(
  trx: Transaction<Tables>,
  { fresh, window, pending, doubtful }: WantedHop & { readonly doubtful: number },
): Promise<number> {
  if (doubtful === 0 && pending === undefined) return 0;
  const rows =
    doubtful === 0 && pending !== undefined
      ? pendingRows(window, pending)
      : seenRows({ window, pending });
  const { rows: counted } = await sql<{ more: number }>`
    select count(*)::integer as more from observed_edges edges
    where ${fresh} and (${isSeen(window)}) is not true and id in (
      select edge from observed_strands strands where strands.id in (select strand from ${rows}))`.execute(
    trx,
  );
  return counted[0]?.more ?? 0;
}

function isSeen({ from, until }: CountedWindow): RawBuilder<boolean> {
  return sql`first >= ${from} and first < ${until} or last >= ${from} and last < ${until}`;
}

function isDoubtful({ from, until }: CountedWindow): RawBuilder<boolean> {
  return sql`first < ${from} and last >= ${until}`;
}
