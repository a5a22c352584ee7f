import type {
  Coverage,
  ObservationBatch,
  ObservedMinute,
  ObservedProcess,
} from "../observations/observation-batch.ts";
import { type NamedAddress, knownNames } from "./known-names.ts";
import { type HeardProcess, knownProcesses } from "./known-processes.ts";
import type { ListeningPort } from "./listening.ts";
import { minuteBook, type Wanted } from "./minute-book.ts";
import { toObservedMinute } from "./minute-row.ts";
import {
  type CoveredConnections,
  type NamespaceMark,
  type NamespaceWatch,
  namespaceWatch,
  type WatchedNamespace,
} from "./namespace-watch.ts";
import type { Surroundings } from "./place-connection.ts";
import type { LedgerStart } from "./socket-ledger.ts";

/** What has to be kept of a watch, so that another one goes on where it was. */
export type WatchMark = {
  /** The first minute that is not told. */
  readonly minute: number;
  readonly namespaces: Readonly<Record<string, NamespaceMark>>;
};

/** What was seen of a machine in a minute, or in those since the mark that it went on from. */
export type Told = {
  readonly minutes: readonly ObservedMinute[];
  readonly coverage: Omit<Coverage, "withheld">;
  readonly listeners: readonly ListeningPort[];
  /** Of those that it had to do with, and not told since all was. */
  readonly names: ObservationBatch["names"];
  readonly processes: readonly ObservedProcess[];
  readonly mark: WatchMark;
};

/** Watches the sockets of a machine: takes lists, ends and counters as they come, and tells minutes and how much they cover. */
export type MachineWatch = {
  /** Begins to watch a namespace, by a name that it keeps while it lives. */
  readonly open: (namespace: string, ends: LedgerStart["ends"]) => NamespaceWatch;
  /** A namespace is no more. */
  readonly close: (namespace: string) => void;
  /** Something on the machine says that a name stands for an address. */
  readonly hearName: (named: NamedAddress) => void;
  /** Something on the machine says what a process is. */
  readonly hearProcess: (heard: HeardProcess) => void;
  /** What would be told now, for who looks on. */
  readonly untold: (minute: number) => readonly ObservedMinute[];
  /** Tells all until the end of a minute, and begins the next. */
  readonly tell: (minute: number, wanted: Wanted) => Told;
};

/** How a watch begins. */
export type WatchStart = {
  readonly host: string;
  /** The minute in which it begins. */
  readonly minute: number;
  /** Of the watch that it continues; without one, what goes on already is not told as begun. */
  readonly mark?: WatchMark;
};

/** Watches a machine of which nothing was seen yet. */
export function machineWatch({ host, minute, mark }: WatchStart): MachineWatch {
  const book = minuteBook();
  const namespaces = new Map<string, WatchedNamespace>();
  const closed: WatchedNamespace[] = [];
  let from = mark?.minute ?? minute;
  let hasTold = mark !== undefined;

  const machine: Surroundings = {
    host,
    isOwn: (address) =>
      isLoopback(address) || [...namespaces.values()].some(({ isOwn }) => isOwn(address)),
    isInner: (address) => [...namespaces.values()].some(({ isInner }) => isInner(address)),
    findListener: (end) =>
      [...namespaces.values()]
        .find(({ isOwn }) => isOwn(end.address))
        ?.listening()
        .find(end),
  };
  const processes = knownProcesses();
  const names = knownNames((address) => !machine.isOwn(address) && !machine.isInner(address));

  return {
    open: (id, ends) => {
      const opened = namespaceWatch(book, machine, {
        ends,
        ...startOf(mark?.namespaces[id], hasTold),
      });
      namespaces.set(id, opened);
      return opened;
    },
    close: (id) => {
      const ended = namespaces.get(id);
      if (ended !== undefined) closed.push(ended);
      namespaces.delete(id);
    },
    hearName: names.hear,
    hearProcess: processes.hear,
    untold: (now) => [...book.rows()].map((row) => toObservedMinute(row, now)),
    tell: (last, wanted) => {
      const all = [...namespaces.values(), ...closed.splice(0)].map(({ take }) => take());
      const coverage = { from: Math.min(from, last), to: last + 1, ...summed(all) };
      from = last + 1;
      hasTold = true;
      const minutes = book.tell(last, wanted);
      return {
        minutes,
        coverage,
        names: names.tell(minutes, wanted),
        processes: processes.tell(last, wanted),
        listeners: [...namespaces.values()].flatMap(({ listening }) =>
          listening().ports.map((port) =>
            port.address !== undefined && machine.isInner(port.address)
              ? { ...port, inner: true as const }
              : port,
          ),
        ),
        mark: {
          minute: from,
          namespaces: Object.fromEntries([...namespaces].map(([id, one]) => [id, one.mark()])),
        },
      };
    },
  };
}

/** A namespace that comes while others are watched already is new, with all that is in it. */
function startOf(known: NamespaceMark | undefined, isLate: boolean) {
  if (known !== undefined) {
    const { told, counters } = known;
    return { toldBefore: new Set(told), ...(counters === undefined ? {} : { counters }) };
  }
  if (!isLate) return {};
  return {
    toldBefore: new Set<string>(),
    counters: { activeOpens: 0, passiveOpens: 0, failures: 0, unreachable: 0 },
  };
}

function summed(all: readonly CoveredConnections[]): CoveredConnections {
  const sum = (of: (one: CoveredConnections) => number | undefined): number =>
    all.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    ...(all.some(({ opened }) => opened !== undefined)
      ? { opened: sum(({ opened }) => opened) }
      : {}),
    seen: sum(({ seen }) => seen),
    attributed: sum(({ attributed }) => attributed),
    lost: sum(({ lost }) => lost),
  };
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}
