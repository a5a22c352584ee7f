import type { Places } from "@mainstay/flows";
import { type RawBuilder, sql } from "kysely";

/** The ends that are at some places, or were ever called so, as a list to look in. */
export function endsAt({ addresses, networks, labels, domains }: Places): RawBuilder<unknown> {
  const endings = domains.map((domain) => `.${domain}`);
  // A place is no address where an end is known by name alone.
  return sql`(
    select id from observed_ends
    where address = any(${addresses}::text[])
      or (case when address = '' then false else address::inet <<= any(${networks}::inet[]) end)
    union all
    select end_id from observed_names
    where split_part(name, '.', 1) = any(${labels}::text[])
      or exists (select from unnest(${endings}::text[]) as ending where right(name, length(ending)) = ending))`;
}

/** The edges whose clients asked for one of some names, as a list to look in. */
export function askedForAt({ labels, domains }: Places): RawBuilder<unknown> {
  const endings = domains.map((domain) => `.${domain}`);
  return sql`(
    select edge from observed_strands
    where service <> '' and (split_part(lower(service), '.', 1) = any(${labels}::text[])
      or exists (select from unnest(${endings}::text[]) as ending where right(lower(service), length(ending)) = ending)))`;
}
