import { seenChange } from "@mainstay/plan";
import { type Kysely, sql } from "kysely";
import { ofOneMoment } from "../database/of-one-moment.ts";
import type { Tables } from "../database/tables.ts";

/**
 * The day of the last change of each element and procedure, `YYYY-MM-DD` in UTC by its address, and the revision up to which that is
 * known.
 */
export type ChangedRecords = {
  readonly revision: number;
  readonly days: ReadonlyMap<string, string>;
};

export const nothingChanged: ChangedRecords = { revision: 0, days: new Map() };

/** When what an analysis sees of each element and procedure was last changed, by the log after what is known already. */
export function changedRecords(db: Kysely<Tables>, known: ChangedRecords): Promise<ChangedRecords> {
  return ofOneMoment(db, async (trx) => {
    const { rows } = await sql<{ record: string; day: string }>`
      select split_part(address, '/', 1) || '/' || split_part(address, '/', 2) as record,
        to_char(max(at at time zone 'UTC'), 'YYYY-MM-DD') as day
      from revisions,
        json_array_elements(edit) as operation,
        coalesce(operation ->> 'put', operation ->> 'remove') as address
      where revision > ${known.revision}
        and address ~ ${seenChange}
      group by 1`.execute(trx);
    const { revision } = await trx
      .selectFrom("revisions")
      .select(({ fn }) => fn.coalesce(fn.max("revision"), sql<number>`0`).as("revision"))
      .executeTakeFirstOrThrow();
    const newer = rows.map(({ record, day }): [string, string] => [record, day]);
    return { revision, days: new Map([...known.days, ...newer]) };
  });
}
