import type { Places } from "@mainstay/flows";
import { type RawBuilder, sql } from "kysely";

/** The ends that are at some places, or were ever called so, as a list to look in; each found by an index. */
export function endsAt({ addresses, networks, labels, domains }: Places): RawBuilder<unknown> {
  return sql`(
    select id from observed_ends where address = any(${addresses}::text[])
    union all
    select id from unnest(${networks}::text[]) as network join observed_ends on place <<= observed_place(network)
    union all
    select end_id from observed_names where split_part(name, '.', 1) = any(${labels}::text[])
    union all
    select end_id from ${reversed(domains)} join observed_names
      on reverse(name) collate "C" >= ending || '.' and reverse(name) collate "C" < ending || '/')`;
}

/** The edges whose clients asked for one of some names, as a list to look in; each found by an index. */
export function askedForAt({ labels, domains }: Places): RawBuilder<unknown> {
  return sql`(
    select edge from observed_strands
    where service <> '' and split_part(lower(service), '.', 1) = any(${labels}::text[])
    union all
    select edge from ${reversed(domains)} join observed_strands
      on service <> '' and reverse(lower(service)) collate "C" >= ending || '.'
        and reverse(lower(service)) collate "C" < ending || '/')`;
}

/** Domains by their last letters first: what is in one begins with it and a dot, behind which the slash comes next. */
function reversed(domains: readonly string[]): RawBuilder<unknown> {
  return sql`(select reverse(domain) as ending from unnest(${domains}::text[]) as domain) as domains`;
}
