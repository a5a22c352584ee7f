import type { Coverage } from "@mainstay/flows";
import type pg from "pg";
import { keptText } from "../../database/kept-text.ts";

/** Adds what an observer covered to the hours in which each piece of it began. What is unknown of a part is unknown of the whole. */
export async function writeCoverage(
  client: pg.PoolClient,
  observer: number,
  pieces: readonly Coverage[],
): Promise<void> {
  if (pieces.length === 0) return;
  const column = (read: (piece: Coverage) => number | undefined) =>
    pieces.map((piece) => read(piece) ?? null);
  await client.query(
    `with pieces as (
       select * from unnest($2::integer[], $3::integer[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[])
         as piece (from_minute, to_minute, opened, seen, attributed, lost, withheld)
     ), withheld as (
       select from_minute / 60 as hour, array_agg(distinct word) as words
       from pieces, json_array_elements_text(withheld::json) as word group by 1
     ), hours as (
       select from_minute / 60 as hour, min(from_minute), max(to_minute), sum(greatest(to_minute - from_minute, 0)),
         case when count(opened) = count(*) then sum(opened) end, sum(seen), sum(attributed), sum(lost)
       from pieces group by 1
     )
     insert into observed_coverage as known
       (observer, hour, from_minute, to_minute, covered, opened, seen, attributed, lost, withheld)
     select $1, hours.*, coalesce(words, '{}') from hours left join withheld using (hour)
     on conflict (observer, hour) do update set
       from_minute = least(known.from_minute, excluded.from_minute),
       to_minute = greatest(known.to_minute, excluded.to_minute),
       covered = known.covered + excluded.covered,
       opened = known.opened + excluded.opened,
       seen = known.seen + excluded.seen,
       attributed = known.attributed + excluded.attributed,
       lost = known.lost + excluded.lost,
       withheld = case when excluded.withheld <@ known.withheld then known.withheld
         else array(select distinct unnest(known.withheld || excluded.withheld) limit 20) end`,
    [
      observer,
      column(({ from }) => from),
      column(({ to }) => to),
      column(({ opened }) => opened),
      column(({ seen }) => seen),
      column(({ attributed }) => attributed),
      column(({ lost }) => lost),
      pieces.map(({ withheld }) => JSON.stringify(withheld.map(keptText))),
    ],
  );
}
