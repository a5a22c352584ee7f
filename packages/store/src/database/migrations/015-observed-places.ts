import { type Kysely, sql } from "kysely";

/**
 * Ends, names and what clients asked for, to be found by network, first label and domain without going through all there ever were. An
 * address that is none, as older versions may have written, is at no place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A cast alone would refuse the row, and pg_input_is_valid is not there before PostgreSQL 16.
  `create function observed_place(address text) returns inet
    language plpgsql immutable parallel safe as $$
    begin
      return address::inet;
    exception when invalid_text_representation then
      return null;
    end $$`,
  `alter table observed_ends
    add column place inet generated always as (case when address <> '' then observed_place(address) end) stored`,
  `create index observed_ends_place on observed_ends using gist (place inet_ops)`,

  // Names by their last letters first, so that what is in a domain begins alike.
  `create index observed_names_label on observed_names (split_part(name, '.', 1))`,
  `create index observed_names_domain on observed_names (reverse(name) collate "C")`,
  `create index observed_strands_label on observed_strands (split_part(lower(service), '.', 1)) where service <> ''`,
  `create index observed_strands_domain on observed_strands (reverse(lower(service)) collate "C") where service <> ''`,
];
