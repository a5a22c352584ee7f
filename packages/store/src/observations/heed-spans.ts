import {
  addressBook,
  type FindListening,
  heedRows,
  knownListeners,
  type Listener,
  type ObservedMinute,
  type ObservedParty,
  type Transport,
} from "@mainstay/flows";
import { minutesOf } from "./counted-window.ts";

/**
 * What listened on a machine with these addresses, and the minutes of which that was first and last told. Of a machine that the file
 * does not name, only its address tells where it is.
 */
export type ListenerSpan = Listener & {
  readonly addresses: readonly string[];
  readonly first: number;
  readonly last: number;
};

/** From one day since 1970 to another, both of them included. */
export type DaySpan = { readonly from: number; readonly until: number };

/**
 * The days of which rows are decided by what listened: those on which it was told, and the one before and behind, since it is told on
 * every change and once an hour. Whole days, so that rows by minute, hour and day are decided alike.
 */
export function daysAround({ first, last }: Pick<ListenerSpan, "first" | "last">): DaySpan {
  return { from: dayOf(first) - 1, until: dayOf(last) + 1 };
}

/** Finds what listened on a port of an end, and when. */
export type FindSpans = (
  end: Pick<ObservedParty, "address" | "host">,
  port: number,
  protocol: Transport,
) => readonly ListenerSpan[];

/** Makes what machines of a site told ready to be asked which of them listened on a port of an end. */
export function findingSpans(listeners: readonly ListenerSpan[]): FindSpans {
  const hosts = hostsByAddress(listeners);
  const { find } = addressBook();
  // An address that every machine has tells nothing without its machine.
  const placed = listeners.filter(({ host, address = "", inner }) => {
    const kind = find(address)?.kind;
    return host !== undefined || (inner !== true && kind !== "loopback" && kind !== "link-local");
  });
  return knownListeners(placed, (address) => [...(hosts.get(address) ?? [])]);
}

/**
 * Rows of a file, of which those are turned round, or surer, that were guessed and of which machines of the site told what listened on
 * about their day: the rows of one file may be months apart.
 */
export function heedSpans(
  rows: readonly ObservedMinute[],
  listeners: readonly ListenerSpan[],
): readonly ObservedMinute[] {
  const find = findingSpans(listeners);
  const isListening =
    ({ minute }: ObservedMinute): FindListening =>
    (...end) =>
      find(...end).some((listener) => isIn(daysAround(listener), dayOf(minute)));
  return heedRows(rows, isListening);
}

function dayOf(minute: number): number {
  return Math.floor(minute / minutesOf.day);
}

function isIn({ from, until }: DaySpan, day: number): boolean {
  return day >= from && day <= until;
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
