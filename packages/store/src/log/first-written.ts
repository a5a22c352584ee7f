import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

/**
 * A record such as `incidents/mail-gone` as it was first written, in the form of the files, before anything of it was changed; since
 * it was last removed, if it was. Undefined where it is not, or never was.
 */
export async function firstWritten(db: Kysely<Tables>, record: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`
    with written as (
      select operation, row_number() over (order by revision, place) as number
      from revisions, json_array_elements(edit) with ordinality as each (operation, place)
      where touched @> array[${record}]::text[]
        and coalesce(operation ->> 'put', operation ->> 'remove') = ${record}
    )
    select operation -> 'value' as value
    from written
    where operation ->> 'put' is not null
      and number > coalesce(
        (select max(number) from written where operation ->> 'remove' is not null), 0
      )
    order by number
    limit 1`.execute(db);
  return rows[0]?.value;
}
