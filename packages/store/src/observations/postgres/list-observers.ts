import { Observer } from "@mainstay/flows";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { ObservedWindow } from "../counted-window.ts";
import type { CoverageGap, NumberSpan, ObserverRecord } from "../observation-store.ts";

type Row = {
  readonly name: string;
  readonly kind: string;
  readonly host: string;
  readonly site: string;
  readonly platform: string;
  readonly version: string;
  readonly system: string;
  readonly retired_at: Date | null;
  readonly addresses: readonly string[];
  readonly first_heard: Date;
  readonly last_heard: Date;
  readonly told_until: number;
  readonly missing: readonly NumberSpan[] | null;
  readonly from: number | null;
  readonly to: number;
  readonly covered: number;
  readonly opened: number | null;
  readonly seen: number;
  readonly attributed: number;
  readonly lost: number;
  readonly withheld: readonly string[] | null;
  readonly unwatched: readonly CoverageGap[] | null;
};

/** So many spans of missing numbers are told of each observer, and so many times in which it did not watch. */
const mostSpans = 100;

/** Every observer, with what it covered of a window; of those that are retired, the ones that covered some of it. */
export async function listObservers(
  trx: Transaction<Tables>,
  { from, until }: ObservedWindow,
): Promise<readonly ObserverRecord[]> {
  const { rows } = await sql<Row>`
    with covered as (
      select observer, min(from_minute) as "from", max(to_minute) as "to", sum(covered)::float8 as covered,
        case when count(opened) = count(*) then sum(opened) end::float8 as opened,
        sum(seen)::float8 as seen, sum(attributed)::float8 as attributed, sum(lost)::float8 as lost
      from observed_coverage where to_minute > ${from} and from_minute < ${until}
      group by observer
    ), withheld as (
      select observer, array_agg(distinct word order by word) as withheld
      from observed_coverage, unnest(withheld) as word
      where to_minute > ${from} and from_minute < ${until} group by observer
    ), hours as (
      select observer, from_minute, to_minute, covered,
        max(to_minute) over (partition by observer order by hour rows between unbounded preceding and 1 preceding) as before
      from observed_coverage where to_minute > ${from} and from_minute < ${until}
    ), unwatched as (
      select observer, "from", until, minutes,
        row_number() over (partition by observer order by "from", until) as place
      from (
        select observer, before as "from", from_minute as until, from_minute - before as minutes
        from hours where from_minute > before
        union all
        select observer, from_minute, to_minute, to_minute - from_minute - covered
        from hours where covered < to_minute - from_minute
      ) as times
    ), told as (
      select observer, json_agg(json_build_object('from', "from", 'until', until, 'minutes', minutes) order by place) as unwatched
      from unwatched where place <= ${mostSpans} group by observer
    ), gaps as (
      select observer, before + 1 as first, number - 1 as last,
        row_number() over (partition by observer order by spool, number) as place
      from (
        select observer, spool, number,
          coalesce(lag(number) over (partition by spool order by number), complete_to) as before
        from observation_batches join observation_spools spools on spools.id = spool
        where number > complete_to
      ) as numbers where number > before + 1
    ), missing as (
      select observer, json_agg(json_build_object('first', first, 'last', last) order by place) as missing
      from gaps where place <= ${mostSpans} group by observer
    )
    select name, kind, host, site, platform, version, system, addresses, retired_at, first_heard, last_heard, told_until, missing,
      covered.*, withheld, unwatched
    from observers left join covered on covered.observer = id left join withheld on withheld.observer = id
      left join missing on missing.observer = id left join told on told.observer = id
    where retired_at is null or covered.observer is not null
    order by host, name`.execute(trx);
  return rows.map(toRecord);
}

function toRecord(row: Row): ObserverRecord {
  const { name: id, kind, host, site, platform, version, system, addresses } = row;
  const told = {
    ...(version === "" ? {} : { version }),
    ...(system === "" ? {} : { system }),
  };
  return {
    ...Observer.parse({ id, kind, host, site, platform, addresses, ...told }),
    ...(row.retired_at === null ? {} : { retiredAt: row.retired_at }),
    firstHeard: row.first_heard,
    lastHeard: row.last_heard,
    toldUntil: row.told_until,
    missing: row.missing ?? [],
    ...(row.from === null ? {} : { coverage: coverageOf(row, row.from) }),
  };
}

function coverageOf(row: Row, from: number) {
  const { to, covered, opened, seen, attributed, lost, withheld, unwatched } = row;
  return {
    from,
    to,
    covered,
    ...(opened === null ? {} : { opened }),
    seen,
    attributed,
    lost,
    withheld: [...(withheld ?? [])],
    gaps: unwatched ?? [],
  };
}
