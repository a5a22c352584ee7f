import {
  type FindListening,
  heedRows,
  knownListeners,
  type Listener,
  type ObservedMinute,
  withoutClientPorts,
} from "@mainstay/flows";

/**
 * What listened on a machine with these addresses, and the minutes of which that was first and last told. Of a machine that the file
 * does not name, only its address tells where it is.
 */
export type ListenerSpan = Listener & {
  readonly addresses: readonly string[];
  readonly first: number;
  readonly last: number;
};

/** What listened so many minutes before or after a row is taken to have listened then: it is told on every change and once an hour. */
export const around = 1440;

/**
 * Rows of a file, of which those are turned round, or surer, that were guessed and of which machines of the site told what listened within
 * a day of them: the rows of one file may be months apart.
 */
export function heedSpans(
  rows: readonly ObservedMinute[],
  listeners: readonly ListenerSpan[],
): readonly ObservedMinute[] {
  const hosts = hostsByAddress(listeners);
  const find = knownListeners(listeners, (address) => [...(hosts.get(address) ?? [])]);
  const isListening =
    (row: ObservedMinute): FindListening =>
    (...end) =>
      find(...end).some((listener) => isAround(listener, row));
  return withoutClientPorts(heedRows(rows, isListening));
}

function isAround({ first, last }: ListenerSpan, { minute }: ObservedMinute): boolean {
  return minute >= first - around && minute <= last + around;
}

/** Several machines may have had an address one after the other. */
function hostsByAddress(
  listeners: readonly ListenerSpan[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const hosts = new Map<string, Set<string>>();
  for (const { host, addresses } of listeners) {
    if (host === undefined) continue;
    for (const address of addresses) {
      hosts.set(address, (hosts.get(address) ?? new Set<string>()).add(host));
    }
  }
  return hosts;
}
