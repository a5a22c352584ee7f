import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { ObservedWindow } from "../counted-window.ts";
import type { ListenerPage, ListenerRecord, WantedListeners } from "../observation-store.ts";

type Row = Omit<ListenerRecord, "address" | "inner" | "process" | "unit"> & {
  readonly isInner: boolean;
  readonly address: string;
  readonly process: string;
  readonly unit: string;
  readonly total: number;
};

/** What listens an agent tells on every change and once an hour: so many minutes after it was told last it may still be there. */
const toldEvery = 60;

/**
 * What listened in a window, by machine, port and address. Files know what was there as they were written, and several files may tell of
 * one machine: what they tell of it is one.
 */
export async function listListeners(
  trx: Transaction<Tables>,
  { from, until }: ObservedWindow,
  { observer, machine, port, limit, after }: WantedListeners,
): Promise<ListenerPage> {
  const { rows } = await sql<Row>`
    select min(observers.name) as observer, ${hostOf} as host, address, bool_or(inner_address) as "isInner", port, protocol,
      process, unit, min(first) as first, max(last) as last, count(*) over ()::integer as total
    from observed_listeners listeners join observers on observers.id = observer
      join observed_programs programs on programs.id = program
    where first < ${until} and last >= ${from}::integer - case when kind = 'machine' then ${toldEvery}::integer else 0 end
      ${observer === undefined ? sql`` : sql`and observers.name = ${observer}`}
      ${machine === undefined ? sql`` : sql`and ${isCalled(machine)}`}
      ${port === undefined ? sql`` : sql`and port = ${port}`}
    group by case when kind = 'machine' then observers.id end, site, ${hostOf}, address, port, protocol, process, unit
    order by host, observer, port, protocol, address, process, unit
    limit ${limit} offset ${after}`.execute(trx);
  return { listeners: rows.map(toListener), total: rows[0]?.total ?? 0 };
}

/** The machine: the observer, or the place that stands for it, unless another is told. */
const hostOf = sql`case when listeners.host = '' then observers.host else listeners.host end`;

/** Whether a machine is called so by who tells of the listener, or is known to be the one with this full name. */
function isCalled(machine: string) {
  const name = machine.toLowerCase();
  return sql`(lower(${hostOf}) = ${name} or exists (
    select from observed_machines machines
    where machines.observer = listeners.observer and machines.host = listeners.host and machines.name = ${name}))`;
}

/** What is not known stands empty in the database. */
function toListener(row: Row): ListenerRecord {
  const { observer, host, address, isInner, port, protocol, process, unit, first, last } = row;
  return {
    observer,
    host,
    port,
    protocol,
    first,
    last,
    ...(address === "" ? {} : { address }),
    ...(isInner ? { inner: true } : {}),
    ...(process === "" ? {} : { process }),
    ...(unit === "" ? {} : { unit }),
  };
}
