import type { ObservationBatch } from "@mainstay/flows";
import { type Kysely, sql } from "kysely";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";
import type { Seeing } from "./dictionary.ts";

/** An observer and its spool by their numbers. */
export type KnownSpool = { readonly seeing: Seeing; readonly spool: number };

/**
 * Writes down who sends, as it is now, and in which spool. Whoever sends is not retired; where it has other addresses than before, what
 * listens on it is held against what was guessed anew.
 */
export async function knowSpool(
  db: Kysely<Tables>,
  { observer, spool }: ObservationBatch,
  at: Date,
): Promise<KnownSpool> {
  const { id, kind, host, site, platform, version = "", system = "", addresses } = observer;
  const [name, ...words] = [id, kind, host, site, platform, version, system].map(keptText);
  const [, keptHost, keptSite] = words;
  const heard = at.toISOString();
  const told = addresses.map(keptText);
  const values = sql.join([...words, told]);
  const { rows } = await sql<{ observer: number; spool: number }>`
    with moved as (
      select id from observers
      where name = ${name} and (host, site, addresses) is distinct from (${keptHost}, ${keptSite}, ${told}::text[])
    ), known as (
      insert into observers (name, kind, host, site, platform, version, system, addresses, first_heard, last_heard, told_until)
      values (${name}, ${values}, ${heard}, ${heard}, 0)
      on conflict (name) do update
        set kind = excluded.kind, host = excluded.host, site = excluded.site,
          platform = excluded.platform, version = excluded.version, system = excluded.system,
          addresses = excluded.addresses, retired_at = null
      returning id
    ), unheeded as (
      update observed_listeners set is_heeded = false
      where observer in (select id from known join moved using (id))
    )
    insert into observation_spools as spools (observer, name) select id, ${keptText(spool)} from known
    on conflict (observer, name) do update set name = spools.name
    returning observer, id as spool`.execute(db);
  const [row] = rows;
  return { seeing: { number: row.observer, id, kind, host, site }, spool: row.spool };
}
