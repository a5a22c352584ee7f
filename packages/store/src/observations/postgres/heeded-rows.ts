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
 * listens. Files alone are asked about: a machine that tells of its own connections knows what listens there.
 */
export async function heededRows(
  db: Kysely<Tables>,
  { observer, minutes }: Pick<ObservationBatch, "observer" | "minutes">,
): Promise<readonly ObservedMinute[]> {
  const guessed = minutes.filter(({ roleBy }) => isGuess(roleBy));
  if (observer.kind !== "file" || guessed.length === 0) return withoutClientPorts(minutes);
  const [listeners, hosts] = await readListeners(db, observer.site, guessed);
  const isListening = knownListeners(listeners, (address) => hosts.get(address));
  return withoutClientPorts(minutes.map((row) => heedRow(row, isListening)));
}

type ListenerRow = {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly address: string;
  readonly port: number;
  readonly protocol: "tcp" | "udp";
};

async function readListeners(
  db: Kysely<Tables>,
  site: string,
  rows: readonly ObservedMinute[],
): Promise<readonly [readonly Listener[], ReadonlyMap<string, string>]> {
  const ports = new Set(rows.flatMap(({ port, clientPort = port }) => [port, clientPort]));
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { minute } of rows) {
    from = Math.min(from, minute);
    until = Math.max(until, minute);
  }
  const { rows: found } = await sql<ListenerRow>`
    select host, addresses, address, port, protocol
    from observed_listeners join observers on observers.id = observer
    where site = ${keptText(site)} and port = any(${[...ports]}::integer[])
      and first - ${around}::integer <= ${until}::integer and last + ${around}::integer >= ${from}::integer
    order by observer, port`.execute(db);
  return [
    found.map(({ host, address, port, protocol }) => ({
      host,
      port,
      protocol,
      ...(address === "" ? {} : { address }),
    })),
    new Map(found.flatMap(({ host, addresses }) => addresses.map((address) => [address, host]))),
  ];
}
