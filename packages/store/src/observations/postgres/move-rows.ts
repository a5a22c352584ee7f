import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { DecidedDays } from "../decide-strand.ts";
import { addedTo, addedUp, countedColumns } from "./counted-columns.ts";

/** Rows of a strand that go to another, of which days, and whether they are turned round. */
export type Move = DecidedDays & {
  readonly strand: number;
  readonly edge: number;
  readonly to: number;
  readonly toEdge: number;
};

/** The places of those strands and days, in their list, of which there are rows. */
export async function withRows(
  db: Kysely<Tables>,
  wanted: readonly Pick<Move, "strand" | "from" | "until">[],
): Promise<ReadonlySet<number>> {
  if (wanted.length === 0) return new Set();
  const { rows } = await sql<{ place: number }>`
    select place::integer as place
    from unnest(
      ${wanted.map(({ strand }) => strand)}::integer[], ${wanted.map(({ from }) => from)}::integer[],
      ${wanted.map(({ until }) => until)}::integer[]) with ordinality as wanted (strand, "from", until, place)
    where exists (
        select from observed_days days
        where days.strand = wanted.strand and day between "from" and until)
      or exists (
        select from observed_minutes minutes
        where doubted and minutes.strand = wanted.strand
          and minute / 1440 between "from" and until)`.execute(db);
  return new Set(rows.map(({ place }) => place - 1));
}

/**
 * Moves rows by minute, hour and day to the strands that they are of, where they are added to what there is. In one transaction, of which
 * neither an answer nor the adding up sees a part.
 */
export async function moveRows(db: Kysely<Tables>, moves: readonly Move[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // What is added up meanwhile would go to the strand that it came with.
    await sql`select pg_advisory_xact_lock(hashtext('observations roll up'))`.execute(trx);
    await makeMoves(trx, moves);
    await sql`
      update observed_minutes minutes
      set strand = "to", doubted = null,
        bytes_out = case when is_turned then bytes_in else bytes_out end,
        bytes_in = case when is_turned then bytes_out else bytes_in end
      from moves
      where doubted and minutes.strand = moves.strand and minute / 1440 between "from" and until`.execute(
      trx,
    );
    await moveAddedUp(trx, { table: "observed_hours", unit: "hour", day: sql`hour / 24` });
    await moveAddedUp(trx, { table: "observed_days", unit: "day", day: sql`day` });
    await sql`
      update observed_edges edges set first = seen.first, last = seen.last
      from (
        select edge, min(days.first) as first, max(days.last) as last
        from observed_strands strands left join observed_days days on days.strand = strands.id
        where edge in (select edge from moves union select to_edge from moves)
        group by edge
      ) as seen where edges.id = seen.edge`.execute(trx);
  });
}

async function makeMoves(trx: Transaction<Tables>, moves: readonly Move[]): Promise<void> {
  const column = (read: (move: Move) => number | boolean) => sql`${moves.map(read)}`;
  await sql`
    create temporary table moves on commit drop as
    select * from unnest(
      ${column(({ strand }) => strand)}::integer[], ${column(({ edge }) => edge)}::integer[],
      ${column(({ to }) => to)}::integer[], ${column(({ toEdge }) => toEdge)}::integer[],
      ${column(({ from }) => from)}::integer[], ${column(({ until }) => until)}::integer[],
      ${column(({ isTurned }) => isTurned)}::boolean[]
    ) as move (strand, edge, "to", to_edge, "from", until, is_turned)`.execute(trx);
  await sql`analyze moves`.execute(trx);
}

type AddedUp = {
  readonly table: "observed_hours" | "observed_days";
  readonly unit: "hour" | "day";
  readonly day: RawBuilder<unknown>;
};

const columns = sql.raw(countedColumns.join(", "));

async function moveAddedUp(trx: Transaction<Tables>, { table, unit, day }: AddedUp): Promise<void> {
  const time = sql.ref(unit);
  await sql`
    with gone as (
      delete from ${sql.table(table)} held using moves
      where held.strand = moves.strand and ${day} between "from" and until
      returning "to", observer, ${time}, first, last, ${movedColumns}
    )
    insert into ${sql.table(table)} as known (strand, observer, ${time}, first, last, ${columns})
    select "to", observer, ${time}, min(first), max(last), ${addedUp}
    from gone group by "to", observer, ${time}
    on conflict (strand, ${time}, observer) do update set
      first = least(known.first, excluded.first), last = greatest(known.last, excluded.last),
      ${addedTo}`.execute(trx);
}

/** What was sent is received where a row is turned round. */
const movedColumns = sql.raw(
  countedColumns
    .map((name) => {
      const other = { bytes_out: "bytes_in", bytes_in: "bytes_out" }[name];
      return other === undefined
        ? name
        : `case when is_turned then ${other} else ${name} end as ${name}`;
    })
    .join(", "),
);
