import {
  isGuess,
  type ObservationBatch,
  type ObservedMinute,
  withoutClientPorts,
} from "@mainstay/flows";
import { type Kysely, sql } from "kysely";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";
import { around, heedSpans, type ListenerSpan } from "../heed-spans.ts";

/**
 * The rows of a batch, decided anew by what machines of its site have told to listen. Files alone are asked about: a machine that tells of
 * its own connections knows what listens there.
 */
export async function heededRows(
  db: Kysely<Tables>,
  { observer, minutes }: Pick<ObservationBatch, "observer" | "minutes">,
): Promise<readonly ObservedMinute[]> {
  const guessed = minutes.filter(({ roleBy }) => isGuess(roleBy));
  if (observer.kind !== "file" || guessed.length === 0) return withoutClientPorts(minutes);
  return heedSpans(minutes, await readListeners(db, observer.site, guessed));
}

type ListenerRow = Omit<ListenerSpan, "inner"> & {
  readonly host: string;
  readonly address: string;
  readonly inner_address: boolean;
};

async function readListeners(
  db: Kysely<Tables>,
  site: string,
  rows: readonly ObservedMinute[],
): Promise<readonly ListenerSpan[]> {
  const ports = new Set(rows.flatMap(({ port, clientPort = port }) => [port, clientPort]));
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { minute } of rows) {
    from = Math.min(from, minute);
    until = Math.max(until, minute);
  }
  const { rows: found } = await sql<ListenerRow>`
    select case when listeners.host <> '' then listeners.host when kind = 'machine' then observers.host else '' end as host,
      case when listeners.host = '' then addresses else '{}' end as addresses,
      address, inner_address, port, protocol, first, last
    from observed_listeners listeners join observers on observers.id = observer
    where site = ${keptText(site)} and port = any(${[...ports]}::integer[])
      and first <= ${until + around}::bigint and last >= ${from - around}::bigint
    order by observer, port`.execute(db);
  return found.map(({ host, address, inner_address: isInner, ...listener }) => ({
    ...listener,
    ...(host === "" ? {} : { host }),
    ...(address === "" ? {} : { address }),
    ...(isInner ? { inner: true } : {}),
  }));
}
