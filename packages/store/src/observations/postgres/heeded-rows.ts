import {
  heedRow,
  isGuess,
  knownListeners,
  type Listener,
  type ObservationBatch,
  type ObservedMinute,
  withoutClientPorts,
} from "@mainstay/flows";
import { type Kysely, sql } from "kysely";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";

/** What listened so many minutes before or after a row is taken to have listened then: it is told on every change and once an hour. */
const around = 1440;

/**
 * The rows of a batch, of which those are turned round, or surer, that were guessed and of which machines of the site have told what
 * listened within a day of them. Files alone are asked about: a machine that tells of its own connections knows what listens there.
 */
export async function heededRows(
  db: Kysely<Tables>,
  { observer, minutes }: Pick<ObservationBatch, "observer" | "minutes">,
): Promise<readonly ObservedMinute[]> {
  const guessed = minutes.filter(({ roleBy }) => isGuess(roleBy));
  if (observer.kind !== "file" || guessed.length === 0) return withoutClientPorts(minutes);
  const listeners = await readListeners(db, observer.site, guessed);
  const hosts = hostsByAddress(listeners);
  const find = knownListeners(listeners, (address) => [...(hosts.get(address) ?? [])]);
  const heeded = minutes.map((row) =>
    heedRow(row, (...end) => find(...end).some((listener) => isAround(listener, row))),
  );
  return withoutClientPorts(heeded);
}

/** A listener with when it was first and last told of, on a machine with these addresses. */
type ListenerSpan = Listener & {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly first: number;
  readonly last: number;
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
  const { rows: found } = await sql<ListenerSpan & { readonly address: string }>`
    select host, addresses, address, port, protocol, first, last
    from observed_listeners join observers on observers.id = observer
    where site = ${keptText(site)} and port = any(${[...ports]}::integer[])
      and first - ${around}::integer <= ${until}::integer and last + ${around}::integer >= ${from}::integer
    order by observer, port`.execute(db);
  return found.map(({ address, ...listener }) =>
    address === "" ? listener : { ...listener, address },
  );
}

function isAround({ first, last }: ListenerSpan, { minute }: ObservedMinute): boolean {
  return minute >= first - around && minute <= last + around;
}

function hostsByAddress(
  listeners: readonly ListenerSpan[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const hosts = new Map<string, Set<string>>();
  for (const { host, addresses } of listeners) {
    for (const address of addresses) {
      hosts.set(address, (hosts.get(address) ?? new Set<string>()).add(host));
    }
  }
  return hosts;
}
