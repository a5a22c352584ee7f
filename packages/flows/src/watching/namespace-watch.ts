import { innerAddresses } from "../addresses/inner-networks.ts";
import { connectionTally } from "./connection-tally.ts";
import { type Listening, toListening } from "./listening.ts";
import type { MinuteBook } from "./minute-book.ts";
import type { Surroundings } from "./place-connection.ts";
import { type LedgerStart, socketLedger } from "./socket-ledger.ts";
import type { EndedSocket, GoingOn, KernelCounters, ListedSocket } from "./socket-seen.ts";

/** Takes what is seen of the sockets of one network namespace. */
export type NamespaceWatch = {
  /**
   * The addresses that are the namespace's own, beside those of loopback, and the networks, such as `172.17.0.0/16`, that it has within
   * the machine alone.
   */
  readonly addresses: (addresses: Iterable<string>, inner?: readonly string[]) => void;
  /** A list of all sockets is being taken from now on. */
  readonly listBegins: () => void;
  /** What listens by that list; connections are placed better once it is known of all namespaces. */
  readonly listens: (sockets: readonly ListedSocket[]) => void;
  /** A socket of the list is connected, as it may have been before; false where it has to be in the list itself. */
  readonly goesOn: (socket: GoingOn) => boolean;
  /** The list itself. */
  readonly list: (sockets: readonly ListedSocket[]) => void;
  readonly ended: (socket: EndedSocket) => void;
  readonly counters: (counters: KernelCounters) => void;
  /** The kernel had no room for the word of so many ends. */
  readonly lost: (ends: number) => void;
};

/** What has to be kept of a namespace, so that another watch goes on where this one was. */
export type NamespaceMark = {
  readonly told: readonly string[];
  readonly counters?: KernelCounters;
};

/** How many connections were opened, seen, seen with what holds them, and lost, since it was asked last. */
export type CoveredConnections = {
  readonly opened?: number;
  readonly seen: number;
  readonly attributed: number;
  readonly lost: number;
};

/** A namespace, as the watch of its machine has it. */
export type WatchedNamespace = NamespaceWatch & {
  readonly isOwn: (address: string) => boolean;
  readonly isInner: (address: string) => boolean;
  readonly listening: () => Listening;
  readonly take: () => CoveredConnections;
  readonly mark: () => NamespaceMark;
};

/** What a namespace begins with: the counters are those up to which all is told. */
export type NamespaceStart = LedgerStart & { readonly counters?: KernelCounters };

/** Watches a namespace of a machine; what listens elsewhere and which addresses are its own, the machine tells. */
export function namespaceWatch(
  book: MinuteBook,
  machine: Surroundings,
  start: NamespaceStart,
): WatchedNamespace {
  const own = new Set<string>();
  let isInner = innerAddresses([]);
  let listening = toListening([]);
  let before = start.counters;
  let now = start.counters;
  let lost = 0;
  const tally = connectionTally(book, {
    ...machine,
    findListener: (end) => listening.find(end) ?? machine.findListener(end),
  });
  const ledger = socketLedger(tally, start);

  return {
    addresses: (addresses, inner = []) => {
      own.clear();
      for (const address of addresses) own.add(address);
      isInner = innerAddresses(inner);
    },
    listBegins: ledger.listBegins,
    listens: (sockets) => {
      listening = toListening(sockets);
    },
    goesOn: ledger.goesOn,
    list: ledger.list,
    ended: ledger.ended,
    counters: (counters) => {
      ledger.heardUnreachable(counters.unreachable - (now?.unreachable ?? counters.unreachable));
      before ??= counters;
      now = counters;
    },
    lost: (ends) => {
      lost += ends;
    },
    isOwn: (address) => own.has(address),
    isInner: (address) => isInner(address),
    listening: () => listening,
    take: () => {
      const { seen, attributed, inner } = tally.take();
      const opened = now === undefined || before === undefined ? undefined : openedOf(now, before);
      const taken = {
        // Of a connection within the machine the kernel counts both ends.
        ...(opened === undefined ? {} : { opened: Math.max(0, opened - inner) }),
        seen,
        attributed,
        lost: lost + ledger.takeMissed(),
      };
      before = now;
      lost = 0;
      return taken;
    },
    mark: () => ({ told: ledger.told(), ...(now === undefined ? {} : { counters: now }) }),
  };
}

function openedOf(now: KernelCounters, before: KernelCounters): number {
  return now.activeOpens + now.passiveOpens - before.activeOpens - before.passiveOpens;
}
