import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { ObservedWindow } from "../counted-window.ts";
import type { ListenerPage, ListenerRecord, WantedListeners } from "../observation-store.ts";

type Row = Omit<ListenerRecord, "address" | "process" | "unit"> & {
  readonly address: string;
  readonly process: string;
  readonly unit: string;
  readonly total: number;
};

/** What listens is told on every change and once an hour: so many minutes after it was told last it may still be there. */
const toldEvery = 60;

/** What listened in a window, by machine, port and address. */
export async function listListeners(
  trx: Transaction<Tables>,
  { from, until }: ObservedWindow,
  { observer, port, limit, after }: WantedListeners,
): Promise<ListenerPage> {
  const { rows } = await sql<Row>`
    select observers.name as observer, host, address, port, protocol, process, unit, first, last,
      count(*) over ()::integer as total
    from observed_listeners join observers on observers.id = observer
      join observed_programs programs on programs.id = program
    where first < ${until} and last >= ${from - toldEvery}
      ${observer === undefined ? sql`` : sql`and observers.name = ${observer}`}
      ${port === undefined ? sql`` : sql`and port = ${port}`}
    order by host, observers.name, port, protocol, address, process, unit
    limit ${limit} offset ${after}`.execute(trx);
  return { listeners: rows.map(toListener), total: rows[0]?.total ?? 0 };
}

/** What is not known stands empty in the database. */
function toListener(row: Row): ListenerRecord {
  const { observer, host, address, port, protocol, process, unit, first, last } = row;
  return {
    observer,
    host,
    port,
    protocol,
    first,
    last,
    ...(address === "" ? {} : { address }),
    ...(process === "" ? {} : { process }),
    ...(unit === "" ? {} : { unit }),
  };
}
