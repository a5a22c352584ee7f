import { expect, test } from "vitest";
import type { Connection } from "../observation.ts";
import { minuteBatches } from "./minute-batches.ts";
import { ObservationBatch } from "./observation-batch.ts";

const file = { hash: "abc", site: "default" };
const connection: Connection = {
  client: { address: "10.0.0.1", process: "curl" },
  server: { address: "10.0.0.2" },
  port: 443,
  protocol: "tcp",
  from: 120_000,
  to: 121_000,
  outcome: "succeeded",
  connections: 1,
  bytesOut: 10,
  roleBy: "told",
  vantage: "eni-1",
};

test("connections of a minute are one row, with what became of them, and each place is an observer", () => {
  const { sink, take } = minuteBatches(file);
  sink.connection(connection);
  sink.connection({ ...connection, outcome: "refused", connections: 2 });
  sink.connection({ ...connection, vantage: "eni-2", from: 180_000, to: 400_000 });
  sink.name({ name: "a.example", address: "10.0.0.2", kind: "name" });
  sink.name({ name: "b.example", address: "10.0.0.2", kind: "reverse-name" });
  expect(take()).toEqual([]);
  const batches = take("end");
  expect(batches).toMatchObject([
    {
      observer: { kind: "file", id: "file:default: eni-1" },
      spool: "abc",
      number: 1,
      coverage: [{ from: 2, to: 3, seen: 3, attributed: 3 }],
      minutes: [{ minute: 2, outcomes: { succeeded: 1, refused: 2 }, bytesOut: 20 }],
      names: [
        { name: "a.example", kind: "name" },
        { name: "b.example", kind: "reverse-name" },
      ],
    },
    {
      observer: { id: "file:default: eni-2" },
      minutes: [
        { minute: 3, outcomes: { succeeded: 1 } },
        { minute: 6, outcomes: {} },
      ],
      names: [],
    },
  ]);
  for (const batch of batches) expect(ObservationBatch.parse(batch)).toEqual(batch);
});

test("of many rows there are several batches, numbered by place and the same each time", () => {
  const all = () => {
    const { sink, take } = minuteBatches(file);
    for (let port = 0; port < 25_000; port++) sink.connection({ ...connection, port });
    return [...take(), ...take("end")];
  };
  expect(all().map(({ number, minutes }) => [number, minutes.length])).toEqual([
    [1, 10_000],
    [2, 10_000],
    [3, 5000],
  ]);
  expect(all()).toEqual(all());
});

test("names without any connection are told by themselves, however many there are", () => {
  const { sink, take } = minuteBatches(file);
  for (let at = 0; at < 10_001; at++) {
    sink.name({ name: `${at}.example`, address: "10.0.0.2", kind: "name", at: 120_000 });
  }
  const batches = [...take(), ...take("end")];
  expect(batches.map(({ number, names }) => [number, names.length])).toEqual([
    [1, 10_000],
    [2, 1],
  ]);
  expect(batches[0]).toMatchObject({
    observer: { host: "file" },
    coverage: [{ from: 2, to: 3, seen: 0 }],
    minutes: [],
  });
  expect(batches.map((batch) => ObservationBatch.parse(batch))).toEqual(batches);
});

test("what a file tells to listen is sent with its machine, and when that was seen first and last", () => {
  const { sink, take, leftOut } = minuteBatches(file);
  const bound = { host: "db01", port: 1433, protocol: "tcp", vantage: "VM insights db01" } as const;
  sink.listener({ ...bound, at: 180_000 });
  sink.listener({ ...bound, at: 120_000 });
  sink.listener({ ...bound, address: "172.17.0.1", inner: true });
  const list = { clock: "", vantage: "ss sockets.txt in" } as const;
  sink.listener({ port: 22, protocol: "tcp", at: 120_000, ...list });
  sink.connection({ ...connection, ...list });
  const batches = [...take(), ...take("end")];
  expect(batches).toMatchObject([
    {
      observer: { id: "file:default: VM insights db01" },
      coverage: [],
      listeners: [
        { host: "db01", port: 1433, first: 2, last: 3 },
        { host: "db01", address: "172.17.0.1", inner: true },
      ],
    },
    {
      observer: { id: "file:default: ss sockets.txt in abc" },
      spool: "abc",
      minutes: [{ port: 443 }],
      listeners: [],
    },
    {
      observer: { id: "file:default: ss sockets.txt in abc" },
      spool: "abc listeners",
      number: 1,
      minutes: [],
      listeners: [{ port: 22, first: 2, last: 2 }],
    },
  ]);
  expect(batches.map((batch) => ObservationBatch.parse(batch))).toEqual(batches);
  expect(leftOut()).toEqual({ listeners: 0, machines: 0, connections: 0, times: 0, counts: 0 });
  sink.listener({ ...bound, at: 600_000 });
  expect(take("end")).toMatchObject([{ number: 2, listeners: [{ first: 2, last: 10 }] }]);
});

test("listeners that are too many for one batch are in several, and what was covered in one", () => {
  const { sink, take } = minuteBatches(file);
  sink.connection(connection);
  const { vantage } = connection;
  for (let port = 0; port < 10_001; port++) sink.listener({ port, protocol: "tcp", vantage });
  const batches = take("end");
  expect(batches.map((batch) => [batch.listeners.length, batch.coverage.length])).toEqual([
    [0, 1],
    [10_000, 0],
    [1, 0],
  ]);
  // Of sources that do not tell when, for as long as the rows.
  expect(batches[2]?.listeners).toMatchObject([{ first: 2, last: 2 }]);
});

test("rows are numbered as by versions that did not tell what listens", () => {
  const all = (tells: boolean) => {
    const { sink, take } = minuteBatches(file);
    for (let port = 0; port < 25_000; port++) {
      sink.connection({ ...connection, port });
      const listener = { port, protocol: "tcp", vantage: port < 9000 ? "eni-1" : "eni-2" } as const;
      if (tells) sink.listener(listener);
    }
    return take("end").filter(({ minutes }) => minutes.length > 0);
  };
  expect(all(true)).toHaveLength(3);
  expect(all(true)).toEqual(all(false));
});

test("machines are names of their addresses, and what has no place in batches of files is counted", () => {
  const { sink, take, leftOut } = minuteBatches(file);
  sink.machine({ host: "db01", addresses: ["10.0.0.2", "fe80::1", "127.0.0.1"] });
  sink.connection({ ...connection, from: -1 });
  expect(take("end")).toMatchObject([
    { minutes: [], names: [{ name: "db01", address: "10.0.0.2", kind: "name" }] },
  ]);
  expect(leftOut()).toMatchObject({ listeners: 0, machines: 0, connections: 1 });
});

test("figures that are more than a minute can have are left out and counted, and the rest is sent", () => {
  const { sink, take, leftOut } = minuteBatches(file);
  const long = { count: 1, sum: 6e14, min: 6e14, max: 6e14 };
  const short = { count: 2, sum: 9, min: 4, max: 5 };
  // Each of them is within the bounds, and both together are not.
  for (const port of [443, 443, 80]) sink.connection({ ...connection, port, responses: long });
  sink.connection({
    ...connection,
    port: 81,
    responses: short,
    roundTrips: { ...short, sum: 2e15 },
  });
  sink.connection({ ...connection, port: 82, bytesOut: 1e16, bytesIn: Infinity });
  sink.connection({ ...connection, port: 83, connections: 2e9, bytesOut: 1.5, bytesIn: 0.2 });
  const batches = take("end");
  expect(batches.map((batch) => ObservationBatch.parse(batch))).toEqual(batches);
  const rows = (batches[0]?.minutes ?? []).map(
    ({ port, outcomes, bytesOut, bytesIn, responses, roundTrips }) =>
      ({ port, outcomes, bytesOut, bytesIn, responses, roundTrips }) as const,
  );
  const one = { outcomes: { succeeded: 1 }, bytesOut: 10 };
  expect(rows).toEqual([
    { port: 443, outcomes: { succeeded: 2 }, bytesOut: 20 },
    { ...one, port: 80, responses: long },
    { ...one, port: 81, responses: short },
    { outcomes: { succeeded: 1 }, port: 82 },
    { outcomes: {}, port: 83, bytesOut: 2, bytesIn: 0 },
  ]);
  expect(leftOut()).toMatchObject({ times: 2, counts: 3 });
});

test("averages of connections are whole numbers of a batch", () => {
  const { sink, take } = minuteBatches(file);
  sink.connection({ ...connection, connections: 1.5 });
  const [batch] = take("end");
  expect(batch?.coverage).toMatchObject([{ seen: 2, attributed: 2 }]);
  expect(ObservationBatch.parse(batch)).toEqual(batch);
});

test("machines of which nothing but addresses is told take no room from those that are told of", () => {
  const { sink, take, leftOut } = minuteBatches(file);
  for (let at = 0; at < 100_001; at++) sink.machine({ host: `m${at}`, addresses: [] });
  sink.machine({ host: "db1", addresses: [], properties: { memory: 64 } });
  expect(take("end").flatMap(({ machines = [] }) => machines)).toHaveLength(1);
  expect(leftOut()).toMatchObject({ machines: 0 });
});

test("what machines and processes are is told once, as it was last, in a batch of the place", () => {
  const { sink, take, leftOut } = minuteBatches(file);
  const db = { host: "db01", addresses: [], vantage: "VM insights db01" } as const;
  const tell = (at: number, cpus: number) =>
    sink.machine({ ...db, at: at * 60_000, properties: { cpus } });
  for (const [at, cpus] of [
    [3, 4],
    [2, 2],
  ] as const)
    tell(at, cpus);
  sink.machine({ ...db, process: { process: "sqlservr", properties: { user: "svc" } } });
  const batches = take("end");
  expect(batches).toMatchObject([
    {
      observer: { kind: "file", id: "file:default: VM insights db01" },
      machines: [{ host: "db01", at: 3, properties: { cpus: 4 } }],
      processes: [{ host: "db01", process: "sqlservr", properties: { user: "svc" } }],
    },
  ]);
  expect(batches.map((batch) => ObservationBatch.parse(batch))).toEqual(batches);
  // What is told of again without being newer is not sent again; what is newer is.
  tell(1, 1);
  expect(take("end")).toEqual([]);
  tell(4, 8);
  expect(take("end")).toMatchObject([{ machines: [{ at: 4, properties: { cpus: 8 } }] }]);
  expect(leftOut()).toMatchObject({ machines: 0 });
});

test("processes that are too many for one batch are in several", () => {
  const { sink, take } = minuteBatches(file);
  for (let at = 0; at < 5001; at++)
    sink.machine({ host: "db01", addresses: [], process: { process: `p${at}`, properties: {} } });
  const batches = take("end");
  expect(batches.map(({ processes }) => processes?.length)).toEqual([5000, 1]);
  for (const batch of batches) expect(ObservationBatch.safeParse(batch).success).toBe(true);
});

test("what a file tells to listen decides who serves, and what it does not, the server may", () => {
  const { sink, take } = minuteBatches(file);
  const guess = {
    ...connection,
    client: { address: "10.0.0.10" },
    clientPort: 49_667,
    roleBy: "lower-port",
  } as const;
  sink.connection({ ...guess, port: 49_300 });
  sink.connection({ ...guess, client: { address: "10.0.0.11" }, port: 49_301 });
  sink.connection({ ...guess, clientPort: 50_000, port: 445, roleBy: "known-port" });
  sink.machine({ host: "dc", addresses: ["10.0.0.10"] });
  sink.listener({ host: "dc", port: 49_667, protocol: "tcp" });
  const [batch] = take("end");
  expect(batch?.minutes).toMatchObject([
    {
      client: connection.server,
      server: { address: "10.0.0.10" },
      port: 49_667,
      bytesIn: 10,
      roleBy: "listener",
    },
    { port: 49_301, clientPort: 49_667, roleBy: "lower-port" },
    { port: 445, roleBy: "known-port" },
  ]);
  expect(batch?.minutes.map(({ clientPort }) => clientPort)).toEqual([
    undefined,
    49_667,
    undefined,
  ]);
});

test("the service of a program goes with it", () => {
  const { sink, take } = minuteBatches(file);
  for (const unit of ["BITS", "DoSvc"]) {
    sink.connection({ ...connection, client: { process: "svchost.exe", unit } });
  }
  expect(take("end")).toMatchObject([
    { minutes: [{ client: { unit: "BITS" } }, { client: { unit: "DoSvc" } }] },
  ]);
});

test("names that are longer than a batch has room for are cut, and instants before 1970 left out", () => {
  const { sink, take } = minuteBatches(file);
  const client = { host: "h".repeat(300), process: "p".repeat(500) };
  sink.connection({ ...connection, client, vantage: "v".repeat(300) });
  sink.connection({ ...connection, from: -1 });
  const batches = take("end");
  expect(batches).toHaveLength(1);
  expect(batches.map((batch) => ObservationBatch.parse(batch))).toEqual(batches);
});

test("what one place saw in the files of two hours is of one observer, and each file counts once", () => {
  const of = (hash: string, site = "default", seen = connection) => {
    const { sink, take } = minuteBatches({ hash, site });
    sink.connection(seen);
    return take("end").map(({ observer, spool, number }) => `${observer.id}, ${spool} ${number}`);
  };
  expect(of("one")).toEqual(["file:default: eni-1, one 1"]);
  expect(of("one")).toEqual(of("one"));
  expect(of("other")).toEqual(["file:default: eni-1, other 1"]);
  expect(of("one", "depot")).toEqual(["file:depot: eni-1, one 1"]);
});

test("a list of what there is at once is an observer of its own: the next has most of it again", () => {
  const { sink, take } = minuteBatches(file);
  sink.connection({ ...connection, clock: "", vantage: "ss sockets.txt out" });
  expect(take("end")).toMatchObject([{ observer: { id: "file:default: ss sockets.txt out abc" } }]);
});

test("places whose names are alike as far as there is room for them are one, and lose nothing", () => {
  const { sink, take } = minuteBatches({ hash: "h".repeat(32), site: "s".repeat(100) });
  for (const end of ["a", "b"]) sink.connection({ ...connection, vantage: "v".repeat(300) + end });
  const batches = take("end");
  expect(batches.map((batch) => ObservationBatch.parse(batch))).toMatchObject([
    { number: 1, minutes: [{ outcomes: { succeeded: 2 } }] },
  ]);
});
