import { addressBook } from "../addresses/address-book.ts";
import { type FindListening, knownListeners } from "../book/known-listeners.ts";
import { addedTimes, eachTimes } from "../book/times.ts";
import type { Connection, FlowSink, Listener, NameSeen, Party } from "../observation.ts";
import { doubtedPort } from "../roles/is-guess.ts";
import { heedRows } from "./heed-row.ts";
import {
  mostOfAMinute,
  type ObservationBatch,
  type ObservedMinute,
  type ObservedParty,
} from "./observation-batch.ts";
import { type TakenProperties, toldProperties } from "./told-properties.ts";
import { type BeyondBounds, withinBounds } from "./within-bounds.ts";

/** A file that batches are made of: what stands for its content, and whose private addresses it has. */
export type ObservedFile = { readonly hash: string; readonly site: string };

/** Makes batches of what is read of one file, and keeps them until they are taken. */
export type MinuteBatches = {
  readonly sink: FlowSink;
  /** The batches that are full; with the end of the file, all of them. */
  readonly take: (isEnd?: "end") => readonly ObservationBatch[];
  /** What batches of files have no place for, and how much of it there was. */
  readonly leftOut: () => LeftOutOfBatches;
};

/**
 * Listeners, and machines and processes of which properties are told, beyond as many as are kept of a file; connections whose minute is
 * none that is kept; and figures of rows that are more than a minute can have.
 */
type LeftOutOfBatches = Readonly<BeyondBounds> & {
  readonly listeners: number;
  readonly machines: number;
  readonly connections: number;
};

/** So many rows are held until they become batches. */
const mostRows = 10_000;

/** So many listeners of a file are kept, and so many addresses of machines. */
const mostListeners = 100_000;

/** So many listeners go into one batch. */
const mostOfBatch = 10_000;

type Row = { -readonly [Key in keyof ObservedMinute]: ObservedMinute[Key] };
type ToldListener = { -readonly [Key in keyof ObservedListener]: ObservedListener[Key] };
type ObservedListener = ObservationBatch["listeners"][number];
type Place = {
  /** Whether it is one list of what there was at once, which is no going on of the list before. */
  readonly isList: boolean;
  number: number;
  /** The number of the last batch that told of listeners. */
  toldNumber: number;
  /** The number of the last batch that told what machines are. */
  describedNumber: number;
  /** The first and last minute of any row. */
  first: number;
  last: number;
  readonly rows: Map<string, Row>;
  /** Those that are not in a batch yet, or were told of since. */
  readonly listeners: Set<ToldListener>;
  from: number;
  to: number;
  seen: number;
  attributed: number;
};

/**
 * No batches yet. Each place from which the file saw something is an observer of its own, since what several saw may be the same; and it
 * is the same observer in the files of another hour, since what one place saw adds up. Of the same content the batches are the same, so
 * that a file that is sent twice counts once. What listens, and what machines are, is told in spools of their own: versions that did not
 * tell it numbered the rows alike, and what they sent counts once too.
 */
export function minuteBatches({ hash, site }: ObservedFile): MinuteBatches {
  const places = new Map<string, Place>();
  let names: NameSeen[] = [];
  let rows = 0;
  let full: ObservationBatch[] = [];
  const leftOut = { listeners: 0, machines: 0, connections: 0, times: 0, counts: 0 };
  const properties = toldProperties();
  const listeners = new Map<string, ToldListener>();
  const hosts = new Map<string, string>();
  const addresses = addressBook();

  const placeName = (vantage: string): string =>
    vantage.slice(0, longestName - site.length - hash.length - 10);
  const placeOf = (written: string, isList = false): Place => {
    const vantage = placeName(written);
    const known = places.get(vantage);
    if (known !== undefined) return known;
    const place = {
      isList,
      number: 0,
      toldNumber: 0,
      describedNumber: 0,
      first: Infinity,
      last: -Infinity,
      rows: new Map(),
      listeners: new Set<ToldListener>(),
      from: Infinity,
      to: -Infinity,
      seen: 0,
      attributed: 0,
    };
    places.set(vantage, place);
    return place;
  };
  const rowOf = (place: Place, connection: Connection, minute: number): Row => {
    const { port, protocol, roleBy, service } = connection;
    const clientPort = doubtedPort(connection);
    const [client, server] = [connection.client, connection.server].map(partyOf);
    const key = JSON.stringify([
      minute,
      client,
      server,
      port,
      protocol,
      roleBy,
      service,
      clientPort,
    ]);
    const known = place.rows.get(key);
    if (known !== undefined) return known;
    const row = {
      minute,
      client,
      server,
      port,
      protocol,
      outcomes: {},
      roleBy,
      ...(clientPort === undefined ? {} : { clientPort }),
      ...(service === undefined ? {} : { service: service.slice(0, longestName) }),
    };
    place.rows.set(key, row);
    rows++;
    return row;
  };
  const flush = () => {
    const known = knownListeners([...listeners.values()], (address) =>
      [hosts.get(address)].filter((host) => host !== undefined),
    );
    const isListening: FindListening = (...end) => known(...end).length > 0;
    // A file that has names alone is told of by itself.
    if (names.length > 0 && places.size === 0) placeOf("");
    for (const [vantage, place] of places) {
      if (place.rows.size === 0) spanNames(place, names);
      if (place.rows.size > 0 || names.length > 0)
        full.push(batchOf({ hash, site }, { vantage, place, names, isListening, beyond: leftOut }));
      const told = [...place.listeners];
      place.listeners.clear();
      while (told.length > 0) {
        const some = told.splice(0, mostOfBatch);
        full.push(toldBatch({ hash, site }, { vantage, place, listeners: some }));
      }
      for (let own = properties.take(vantage); own !== undefined; own = properties.take(vantage)) {
        full.push(propertiesBatch({ hash, site }, { vantage, place, own }));
      }
      // They are of the file, and told of once.
      names = [];
      place.rows.clear();
      place.seen = 0;
      place.attributed = 0;
      place.from = Infinity;
      place.to = -Infinity;
    }
    rows = 0;
  };

  const name = (seen: NameSeen): void => {
    names.push({ ...seen, name: seen.name.slice(0, longestName) });
    if (names.length >= mostRows) flush();
  };

  return {
    sink: {
      connection: (connection) => {
        const place = placeOf(connection.vantage, connection.clock === "");
        const [from, to] = [connection.from, connection.to].map(minuteOf);
        if (from === undefined || to === undefined) {
          leftOut.connections++;
          return;
        }
        addTo(rowOf(place, connection, from), connection);
        // What went on was seen until its end.
        if (to > from) rowOf(place, connection, to);
        place.from = Math.min(place.from, from);
        place.to = Math.max(place.to, to);
        place.first = Math.min(place.first, from);
        place.last = Math.max(place.last, to);
        place.seen += connection.connections;
        if (hasProcess(connection)) place.attributed += connection.connections;
        if (rows >= mostRows) flush();
      },
      name,
      listener: (listener) => {
        const { vantage = "", clock, at } = listener;
        const key = JSON.stringify([vantage, listenerOf(listener)]);
        const told = listeners.get(key) ?? listenerOf(listener);
        if (!listeners.has(key)) {
          if (listeners.size >= mostListeners) {
            leftOut.listeners++;
            return;
          }
          listeners.set(key, told);
        }
        const minute = at === undefined ? undefined : minuteOf(at);
        if (minute !== undefined) {
          told.first = Math.min(told.first ?? minute, minute);
          told.last = Math.max(told.last ?? minute, minute);
        }
        placeOf(vantage, clock === "").listeners.add(told);
      },
      machine: (seen) => {
        const { host, vantage = "", at } = seen;
        const minute = at === undefined ? undefined : minuteOf(at);
        if (seen.properties !== undefined || seen.process !== undefined) {
          if (properties.hear(placeName(vantage), seen, minute)) placeOf(vantage);
          else leftOut.machines++;
        }
        for (const address of seen.addresses) {
          // An address that every machine has names none.
          const kind = addresses.find(address)?.kind;
          if (kind !== "public" && kind !== "private") continue;
          name({ name: host, address, kind: "name", ...(at === undefined ? {} : { at }) });
          if (hosts.size < mostListeners) hosts.set(address, host);
        }
      },
    },
    leftOut: () => leftOut,
    take: (isEnd) => {
      if (isEnd !== undefined) flush();
      const taken = full;
      full = [];
      return taken;
    },
  };
}

/** What tells of nothing but names is of their time. */
function spanNames(place: Place, names: readonly NameSeen[]): void {
  for (const { at = Number.NaN } of names) {
    const minute = minuteOf(at) ?? Number.NaN;
    if (minute < place.from) place.from = minute;
    if (minute > place.to) place.to = minute;
  }
}

type Made = {
  readonly vantage: string;
  readonly place: Place;
  readonly names: readonly NameSeen[];
  readonly isListening: FindListening;
  readonly beyond: BeyondBounds;
};

function batchOf(
  { hash, site }: ObservedFile,
  { vantage, place, names, isListening, beyond }: Made,
): ObservationBatch {
  place.number++;
  return {
    observer: observerOf({ hash, site }, { vantage, place }),
    spool: hash,
    number: place.number,
    coverage:
      place.from > place.to
        ? []
        : [
            {
              from: place.from,
              to: place.to + 1,
              // Some formats tell averages.
              seen: Math.min(Math.round(place.seen), mostOfAMinute),
              attributed: Math.min(Math.round(place.attributed), mostOfAMinute),
              lost: 0,
              withheld: [],
            },
          ],
    minutes: heedRows([...place.rows.values()], () => isListening).map((row) =>
      withinBounds(row, beyond),
    ),
    listeners: [],
    names: names.map(({ name, address, kind }) => ({ name, address, kind })),
  };
}

type Told = Pick<Made, "vantage" | "place"> & { readonly listeners: readonly ToldListener[] };

/** A batch of what listens: where its source does not tell when, for as long as the rows of its place. */
function toldBatch(file: ObservedFile, { vantage, place, listeners }: Told): ObservationBatch {
  place.toldNumber++;
  const { first, last } = place;
  const span = first > last ? {} : { first, last };
  return {
    observer: observerOf(file, { vantage, place }),
    spool: `${file.hash} listeners`,
    number: place.toldNumber,
    coverage: [],
    minutes: [],
    // Copied: when they were told of goes on.
    listeners: listeners.map((one) => ({ ...span, ...one })),
    names: [],
  };
}

type Described = Pick<Made, "vantage" | "place"> & { readonly own: TakenProperties };

/** A batch of what machines and processes are, in a spool of its own as what listens has. */
function propertiesBatch(file: ObservedFile, { vantage, place, own }: Described): ObservationBatch {
  place.describedNumber++;
  return {
    observer: observerOf(file, { vantage, place }),
    spool: `${file.hash} machines`,
    number: place.describedNumber,
    coverage: [],
    minutes: [],
    listeners: [],
    names: [],
    ...own,
  };
}

function observerOf(
  { hash, site }: ObservedFile,
  { vantage, place }: Pick<Made, "vantage" | "place">,
): ObservationBatch["observer"] {
  const host = vantage === "" ? "file" : vantage;
  return {
    kind: "file",
    id: `file:${site}: ${host}${place.isList ? ` ${hash}` : ""}`,
    host,
    site,
    addresses: [],
    platform: "connection records",
  };
}

function addTo(row: Row, connection: Connection): void {
  const { outcome, connections, bytesOut, bytesIn } = connection;
  if (connections > 0) {
    row.outcomes = { ...row.outcomes, [outcome]: (row.outcomes[outcome] ?? 0) + connections };
  }
  if (bytesOut !== undefined) row.bytesOut = (row.bytesOut ?? 0) + bytesOut;
  if (bytesIn !== undefined) row.bytesIn = (row.bytesIn ?? 0) + bytesIn;
  Object.assign(
    row,
    eachTimes((kind) => addedTimes(row[kind], connection[kind])),
  );
}

const longestName = 255;
const longestProcess = 400;
const lastMinute = 2_147_483_646;

/** The minute of an instant; undefined of what is before 1970 or too far ahead to be kept. */
function minuteOf(instant: number): number | undefined {
  const minute = Math.floor(instant / 60_000);
  return minute >= 0 && minute <= lastMinute ? minute : undefined;
}

function partyOf({ address, inner, network, host, process, unit }: Party): ObservedParty {
  return {
    ...(address === undefined ? {} : { address }),
    ...(inner === undefined ? {} : { inner }),
    ...(network === undefined ? {} : { network }),
    ...(host === undefined || host === "" ? {} : { host: host.slice(0, longestName) }),
    ...(process === undefined || process === ""
      ? {}
      : { process: process.slice(0, longestProcess) }),
    ...(unit === undefined || unit === "" ? {} : { unit: unit.slice(0, longestName) }),
  };
}

function listenerOf({
  address,
  inner,
  host,
  port,
  protocol,
  process,
  unit,
}: Listener): ToldListener {
  return {
    ...partyOf({
      ...(address === undefined ? {} : { address }),
      ...(inner === undefined ? {} : { inner }),
      ...(host === undefined ? {} : { host }),
      ...(process === undefined ? {} : { process }),
      ...(unit === undefined ? {} : { unit }),
    }),
    port,
    protocol,
  };
}

function hasProcess({ client, server }: Connection): boolean {
  return client.process !== undefined || server.process !== undefined;
}
