import { type AddressBook, addressBook } from "../addresses/address-book.ts";
import type { Connection, FlowSink, Listener, MachineSeen, NameSeen } from "../observation.ts";
import type { FlowFile } from "./flow-file.ts";
import { type FollowedFlows, followedFlows } from "./followed-flows.ts";
import { leftOutRows } from "./left-out.ts";
import { withoutRefusal } from "./without-refusal.ts";

/** A file that is read: its name, and when it was written, for sources whose rows have no time (milliseconds since 1970). */
export type FlowSource = {
  readonly file: string;
  readonly writtenAt: number;
  /** What is remembered of the files that are read with it; none if left out. */
  readonly followed?: FollowedFlows;
  /** The columns of a file that has no line with their names, for formats that go by these. */
  readonly columns?: readonly string[];
};

/**
 * Where a format puts what it reads. Each row is counted once: by what it tells of, or by why it is left out. `also` gives
 * another connection that the same row tells of. What was measured of a connection that failed goes no further.
 */
export type Rows = FlowSource & {
  readonly addresses: AddressBook;
  readonly followed: FollowedFlows;
  /** The line that is being read, and which it is from now on: for formats that give rows on later than they come. */
  readonly line: () => number;
  readonly at: (line: number) => void;
  readonly connection: (connection: Connection) => void;
  readonly also: (connection: Connection) => void;
  readonly listener: (listener: Listener) => void;
  readonly name: (seen: NameSeen, ...more: readonly NameSeen[]) => void;
  /** A name that a row tells of beside something else. */
  readonly alsoName: (seen: NameSeen) => void;
  readonly machine: (seen: MachineSeen) => void;
  /** A machine that a row tells of beside something else. */
  readonly alsoMachine: (seen: MachineSeen) => void;
  /** A row that cannot be read. */
  readonly reject: (why: string, value: string) => void;
  /** A row that is read, and tells of no connection. */
  readonly passOver: (why: string, value: string) => void;
};

/** The rows of one file, and what has become of them so far. */
export type CountedRows = Rows & {
  readonly counts: () => Omit<FlowFile, "file" | "title" | "format" | "problem">;
};

/** Counts the rows of a file on their way to a sink. */
export function countedRows(source: FlowSource, sink: FlowSink): CountedRows {
  const leftOut = leftOutRows();
  const addresses = addressBook();
  const taken = { connections: 0, listeners: 0, names: 0, machines: 0 };
  let [line, all] = [0, 0];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;

  const passOver = (why: string, value: string): void => {
    all++;
    leftOut.add({ kind: "no-connection", why, line, value });
  };
  const isNobody = (address: string | undefined): boolean => {
    // Of most addresses the first letter says that they are somebody's, which takes less time than to read them.
    if (address === undefined || !nobodyBegins.has(address.charCodeAt(0))) return false;
    const kind = addresses.kindOf(address);
    return kind === "multicast" || kind === "unspecified";
  };
  const also = (connection: Connection): void => {
    if (connection.from < from) from = connection.from;
    if (connection.to > to) to = connection.to;
    sink.connection(withoutRefusal(connection));
  };

  return {
    ...source,
    followed: source.followed ?? followedFlows(),
    addresses,
    line: () => line,
    also,
    connection: (connection) => {
      if (isNobody(connection.server.address) || isNobody(connection.client.address)) {
        passOver("goes to no single machine: an address of many, or of none", toText(connection));
        return;
      }
      all++;
      if (!isDate(connection.from) || !isDate(connection.to)) {
        leftOut.add({ kind: "unreadable", why: notADate, line, value: toText(connection) });
        return;
      }
      taken.connections++;
      also(connection);
    },
    listener: (listener) => {
      all++;
      taken.listeners++;
      sink.listener(listener);
    },
    name: (...seen) => {
      all++;
      taken.names++;
      for (const one of seen) sink.name(one);
    },
    alsoName: sink.name,
    alsoMachine: sink.machine,
    machine: (seen) => {
      all++;
      taken.machines++;
      sink.machine(seen);
    },
    reject: (why, value) => {
      all++;
      leftOut.add({ kind: "unreadable", why, line, value });
    },
    passOver,
    at: (next) => {
      line = next;
    },
    counts: () => ({
      ...taken,
      rows: all,
      leftOut: leftOut.list(),
      ...(from <= to ? { from, to } : {}),
    }),
  };
}

/** How canonical addresses of many, and of none, begin: `224.` to `239.` and `255.`, `ff`, `0.0.0.0` and `::`. */
const nobodyBegins = new Set(["2", "f", "0", ":"].map((letter) => letter.charCodeAt(0)));

const notADate = "has a time that is in no calendar";
/** So many milliseconds before and after 1970 there are days (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const lastInstant = 8_640_000_000_000_000;

function isDate(instant: number): boolean {
  return Math.abs(instant) <= lastInstant;
}

function toText({ client, server, port, protocol }: Connection): string {
  const [source, target] = [client, server].map(({ address, host }) => address ?? host ?? "?");
  return `${source} to ${target}:${port}/${protocol}`;
}
