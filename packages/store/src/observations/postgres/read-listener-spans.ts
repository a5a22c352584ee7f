import { type Kysely, sql } from "kysely";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";
import type { ListenerSpan } from "../heed-spans.ts";

/** Which listeners: of a site, on some ports, as far as they were told between two minutes. */
export type WantedSpans = {
  readonly site: string;
  readonly ports: readonly number[];
  readonly from: number;
  readonly until: number;
};

type ListenerRow = Omit<ListenerSpan, "inner"> & {
  readonly host: string;
  readonly address: string;
  readonly inner_address: boolean;
};

/** What listened on machines of a site, and when that was told. */
export async function readListenerSpans(
  db: Kysely<Tables>,
  { site, ports, from, until }: WantedSpans,
): Promise<readonly ListenerSpan[]> {
  const { rows: found } = await sql<ListenerRow>`
    select case when listeners.host <> '' then listeners.host when kind = 'machine' then observers.host else '' end as host,
      case when listeners.host = '' then addresses else '{}' end as addresses,
      address, inner_address, port, protocol, first, last
    from observed_listeners listeners join observers on observers.id = observer
    where site = ${keptText(site)} and port = any(${ports}::integer[])
      and first <= ${until}::bigint and last >= ${from}::bigint
    order by observer, port`.execute(db);
  return found.map(({ host, address, inner_address: isInner, ...listener }) => ({
    ...listener,
    ...(host === "" ? {} : { host }),
    ...(address === "" ? {} : { address }),
    ...(isInner ? { inner: true } : {}),
  }));
}
