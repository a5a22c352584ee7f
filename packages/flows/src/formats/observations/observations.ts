import { type Connection, isFailure, type Outcome, outcomes as all } from "../../observation.ts";
import {
  ObservationBatch,
  type ObservedMinute,
  type ObservedParty,
  type Observer,
} from "../../observations/observation-batch.ts";
import type { Format, Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";

/** What `mainstay observe` writes: batches of what a machine saw minute by minute, each a document. */
export const observations: Format = {
  id: "observations",
  title: "mainstay observe",
  items: {
    recognise: (item) => ["observer", "spool", "minutes"].every((member) => member in item),
    open: (rows) => ({ item: (item) => take(rows, item) }),
  },
};

function take(rows: Rows, item: Item): void {
  const { data, error } = ObservationBatch.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value.slice(0, 200));
  }
  const { observer, minutes, listeners, names } = data;
  rows.machine({ host: observer.host, addresses: observer.addresses });
  takeProperties(rows, data);
  for (const minute of minutes) takeMinute(rows, observer, minute);
  for (const { first: _, last, ...listener } of listeners) {
    const told = last ?? endOf(data);
    rows.listener({
      ...listener,
      host: listener.host ?? observer.host,
      ...(told === undefined ? {} : { at: told * minuteLength }),
      vantage: vantageOf(observer),
    });
  }
  for (const name of names) rows.name(name);
}

/** What machines and processes are, so that a file which is sent to a server tells it as the agent would have. */
function takeProperties(rows: Rows, batch: ObservationBatch): void {
  const { observer, machines = [], processes = [] } = batch;
  const of = ({
    host = observer.host,
    at = endOf(batch),
  }: {
    host?: string | undefined;
    at?: number | undefined;
  }) => ({
    host,
    addresses: [],
    vantage: vantageOf(observer),
    ...(at === undefined ? {} : { at: at * minuteLength }),
  });
  for (const told of machines) rows.alsoMachine({ ...of(told), properties: told.properties });
  for (const told of processes) {
    const { process, unit, properties } = told;
    const seen = { process, ...(unit === undefined ? {} : { unit }), properties };
    rows.alsoMachine({ ...of(told), process: seen });
  }
}

/**
 * What became of the connections of a minute is one connection each; what only goes on is one that counts none. What was measured is of those
 * that did not fail.
 */
function takeMinute(rows: Rows, observer: Observer, row: ObservedMinute): void {
  const client = partyOf(row.client, observer);
  const server = partyOf(row.server, observer);
  const [first, ...more] = outcomesOf(row);
  const common = {
    client,
    server,
    port: row.port,
    ...(row.clientPort === undefined ? {} : { clientPort: row.clientPort }),
    protocol: row.protocol,
    from: row.minute * minuteLength,
    to: (row.minute + 1) * minuteLength,
    roleBy: row.roleBy,
    vantage: vantageOf(observer),
    ...(row.service === undefined ? {} : { service: row.service }),
  } satisfies Partial<Connection>;
  const { bytesOut, bytesIn, responses, roundTrips } = row;
  rows.connection({
    ...common,
    ...first,
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    ...(responses === undefined ? {} : { responses }),
    ...(roundTrips === undefined ? {} : { roundTrips }),
  });
  for (const other of more) rows.also({ ...common, ...other });
}

const minuteLength = 60_000;

function vantageOf({ platform, id }: Observer): string {
  return `${platform} ${id}`;
}

/** The last minute that a batch tells of, in which it tells what listens. */
function endOf({ coverage, minutes }: ObservationBatch): number | undefined {
  const told = [
    ...coverage.map(({ from, to }) => Math.max(from, to - 1)),
    ...minutes.map(({ minute }) => minute),
  ];
  return told.length === 0 ? undefined : told.reduce((last, minute) => Math.max(last, minute));
}

type Became = { readonly outcome: Outcome; readonly connections: number };

function outcomesOf({ outcomes }: ObservedMinute): readonly [Became, ...Became[]] {
  const became = all.flatMap((outcome) => {
    const connections = outcomes[outcome];
    return connections === undefined ? [] : [{ outcome, connections }];
  });
  const failed = became.filter(({ outcome }) => isFailure(outcome));
  const others = became.filter(({ outcome }) => !isFailure(outcome));
  const [first = { outcome: "succeeded", connections: 0 } as const, ...more] = others;
  return [first, ...more, ...failed];
}

/** An end without a place is the machine that observes. */
function partyOf(
  { address, inner, network, host, process, unit }: ObservedParty,
  observer: Observer,
): Connection["client"] {
  const isPlaced = address !== undefined || network !== undefined;
  const known = isPlaced && inner === undefined ? host : (host ?? observer.host);
  return {
    ...(address === undefined ? {} : { address }),
    ...(inner === undefined ? {} : { inner }),
    ...(network === undefined ? {} : { network }),
    ...(known === undefined ? {} : { host: known }),
    ...(process === undefined ? {} : { process }),
    ...(unit === undefined ? {} : { unit }),
  };
}
