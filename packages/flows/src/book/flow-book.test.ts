import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Connection, type Outcome, outcomes, roleEvidence } from "../observation.ts";
import { flowBook } from "./flow-book.ts";
import { listDependencies } from "./list-dependencies.ts";

const minute = 60_000;

function connection(fields: Partial<Connection> = {}): Connection {
  return {
    client: { address: "10.1.0.5" },
    server: { address: "10.1.0.10" },
    port: 1433,
    protocol: "tcp",
    from: 0,
    to: 1_000,
    outcome: "succeeded",
    connections: 1,
    roleBy: "told",
    vantage: "one",
    ...fields,
  };
}

function dependenciesOf(connections: readonly Connection[], mostEdges?: number) {
  const book = flowBook(mostEdges === undefined ? {} : { mostEdges });
  for (const one of connections) book.connection(one);
  return listDependencies(book);
}

describe("connections of one client to one port of one server", () => {
  test("add up where one place saw them", () => {
    const [only, ...more] = dependenciesOf([
      connection({ from: 5, bytesOut: 10, bytesIn: 1 }),
      connection({ from: 2, to: 9_000, outcome: "refused", bytesOut: 5, bytesIn: 2 }),
    ]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      connections: 2,
      failed: 1,
      bytesOut: 15,
      bytesIn: 3,
      first: 2,
      last: 9_000,
    });
  });

  test("are those of the place that saw most, where several did", () => {
    const seen = (vantage: string, outcome: Outcome, connections: number) =>
      connection({ vantage, outcome, connections });
    const [only] = dependenciesOf([
      seen("one", "unknown", 10),
      seen("other", "succeeded", 7),
      seen("other", "timed-out", 2),
    ]);
    expect(only?.connections).toBe(10);
    expect(only?.outcomes).toMatchObject({ succeeded: 7, "timed-out": 2, unknown: 1 });
  });

  test("have all names that were asked for, as far as there is room, and what was spoken", () => {
    const asked = Array.from({ length: 40 }, (_, at) => `shop${at}.example`);
    const services = ["tls", ...asked, "tls", "http"];
    const [only] = dependenciesOf(services.map((service) => connection({ service })));
    expect(only?.destination.service).toBe("http");
    expect(only?.destination.askedFor).toEqual(asked.slice(0, 32).toSorted());
    expect(only?.destination.host).toBe("shop0.example");
  });

  test("are the same in whatever order they are read, and known by the surest that was told", () => {
    const one = fc.record({
      roleBy: fc.constantFrom(...roleEvidence),
      outcome: fc.constantFrom(...outcomes),
      connections: fc.nat(3),
      from: fc.nat(minute),
      to: fc.nat(minute),
      vantage: fc.constantFrom("one", "other"),
      port: fc.constantFrom(53, 1433),
      service: fc.constantFrom(undefined, "tls", "http", "a.example", "b.example"),
      bytesOut: fc.nat(100),
      bytesIn: fc.nat(100),
    });
    const rows = fc.array(one, { minLength: 1, maxLength: 8 });
    const inBothOrders = rows.chain((read) =>
      fc.tuple(
        fc.constant(read),
        fc.shuffledSubarray(read, { minLength: read.length, maxLength: read.length }),
      ),
    );
    const found = (read: readonly Partial<Connection>[]) =>
      dependenciesOf(read.map(connection))
        .map((seen) => ({ ...seen, seenFrom: seen.seenFrom.toSorted() }))
        .toSorted((a, b) => a.destination.port - b.destination.port);
    fc.assert(
      fc.property(inBothOrders, ([read, shuffled]) => {
        const dependencies = found(read);
        expect(found(shuffled)).toEqual(dependencies);
        for (const { destination, roleBy } of dependencies) {
          const told = read.filter(({ port }) => port === destination.port);
          expect(roleBy).toBe(roleEvidence.find((why) => told.some((row) => row.roleBy === why)));
        }
      }),
    );
  });

  test("are known by the surest that was told of any, where a crowd is folded", () => {
    const client = (at: number) => ({ address: `10.1.0.${at}` });
    const guesses = Array.from({ length: 40 }, (_, at) =>
      connection({ client: client(at + 1), roleBy: at === 30 ? "flags" : "lower-port" }),
    );
    const [crowd, ...more] = dependenciesOf(guesses, 39);
    expect(more).toEqual([]);
    expect(crowd).toMatchObject({ source: { network: "10.1.0.0/24" }, roleBy: "flags" });
  });

  test("are one where only their going on was seen", () => {
    expect(dependenciesOf([connection({ connections: 0 })])[0]?.connections).toBe(1);
  });

  test("are apart by transport, and by machine where the address is every machine's own", () => {
    const local = { client: { address: "127.0.0.1" } };
    expect(
      dependenciesOf([
        connection(),
        connection({ protocol: "udp" }),
        connection({ ...local, server: { address: "127.0.0.1", host: "a" } }),
        connection({ ...local, server: { address: "127.0.0.1", host: "b" } }),
      ]),
    ).toHaveLength(4);
  });

  test("are one blocked connection while a client tries again from the same port", () => {
    const blocked = (clientPort: number, at: number) =>
      connection({ outcome: "blocked", clientPort, from: at, to: at });
    const [only] = dependenciesOf([
      blocked(50_001, 0),
      blocked(50_001, minute),
      blocked(50_001, 20 * minute),
      blocked(50_002, 20 * minute),
    ]);
    expect(only?.outcomes.blocked).toBe(3);
  });

  test("come to the same in any order", () => {
    const any = fc.record({
      client: fc.constantFrom({ address: "10.1.0.5" }, { address: "10.1.0.6" }),
      port: fc.constantFrom(443, 1433),
      outcome: fc.constantFrom<Outcome>("succeeded", "refused", "timed-out", "unknown"),
      vantage: fc.constantFrom("one", "other"),
      from: fc.nat(1_000),
      to: fc.integer({ min: 1_000, max: 2_000 }),
    });
    const summed = (all: readonly Connection[]) =>
      dependenciesOf(all)
        .map(({ source, destination, connections, outcomes, first, last }) =>
          JSON.stringify([source.address, destination.port, connections, outcomes, first, last]),
        )
        .toSorted();
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (fields) => {
        const all = fields.map(connection);
        expect(summed(all.toReversed())).toEqual(summed(all));
      }),
    );
  });
});

describe("where there are too many to keep apart", () => {
  const clients = Array.from({ length: 600 }, (_, at) =>
    connection({ client: { address: `198.51.${100 + (at >> 8)}.${at & 255}` } }),
  );

  test("a crowd of clients becomes their networks, and no connection is lost", () => {
    const folded = dependenciesOf(clients, 100);
    expect(folded.length).toBeLessThan(150);
    expect(folded.some(({ source }) => source.network === "198.51.100.0/24")).toBe(true);
    expect(folded.reduce((sum, one) => sum + one.connections, 0)).toBe(600);
  });

  test("ports that were only tried become one", () => {
    const tried = Array.from({ length: 600 }, (_, port) =>
      connection({ port: port + 1, outcome: "refused" }),
    );
    const folded = dependenciesOf([connection({ port: 9_000 }), ...tried], 300);
    const ports = folded.map(({ destination }) => destination.port);
    expect(ports).toContain(0);
    expect(ports).toContain(9_000);
    expect(folded.reduce((sum, one) => sum + one.connections, 0)).toBe(601);
  });

  test("servers that one client only tried become networks", () => {
    const tried = Array.from({ length: 600 }, (_, at) =>
      connection({
        outcome: "timed-out",
        server: { address: `203.0.${113 + (at >> 8)}.${at & 255}` },
      }),
    );
    const folded = dependenciesOf(tried, 300);
    expect(folded.some(({ destination }) => destination.network !== undefined)).toBe(true);
    expect(folded.reduce((sum, one) => sum + one.connections, 0)).toBe(600);
  });
});

describe("where pairs that hardly ever met are too many to keep apart", () => {
  const spread = (at: number) => `${1 + ((at * 7) % 9)}.${at & 255}.${(at * 31) & 255}.${at >> 8}`;
  const pairs = Array.from({ length: 2_000 }, (_, at) =>
    connection({
      client: { address: spread(at) },
      server: { address: `1${spread(at * 13)}` },
      port: 1 + ((at * 17) % 60_000),
    }),
  );
  const often = Array.from({ length: 9 }, () => connection());

  test("they become one, those that met often stay, and no connection is lost", () => {
    const folded = dependenciesOf([...often, ...pairs], 300);
    expect(folded.length).toBeLessThanOrEqual(300);
    expect(folded.reduce((sum, one) => sum + one.connections, 0)).toBe(2_009);
    expect(folded).toContainEqual(
      expect.objectContaining({
        source: { address: "10.1.0.5", processes: [] },
        destination: expect.objectContaining({ address: "10.1.0.10", port: 1_433 }),
        connections: 9,
      }),
    );
    expect(folded).toContainEqual(
      expect.objectContaining({
        source: { network: "0.0.0.0/0", processes: [] },
        destination: { network: "0.0.0.0/0", processes: [], port: 0 },
        scope: "third-party",
      }),
    );
  });

  test("machines that are known by name alone stay apart", () => {
    const named = pairs.map((pair, at) => ({
      ...pair,
      client: { host: `a${at}` },
      server: { host: `b${at}` },
    }));
    expect(dependenciesOf(named, 300)).toHaveLength(2_000);
  });
});

describe("clocks", () => {
  test("differ by the median over connections that two places saw", () => {
    const book = flowBook();
    for (let at = 0; at < 9; at++) {
      const seen = { clientPort: 50_000 + at, from: at * 1_000, to: at * 1_000 };
      book.connection(connection(seen));
      book.connection(connection({ ...seen, vantage: "other", from: seen.from + 5_000 + at }));
    }
    expect(book.skews()).toEqual([
      { one: "one", other: "other", common: 9, milliseconds: 5_004, spread: 2 },
    ]);
  });

  test("are not compared by a few connections, which may be others on the same ports", () => {
    const book = flowBook();
    for (const vantage of ["one", "other"]) book.connection(connection({ vantage, clientPort: 1 }));
    expect(book.skews()).toEqual([]);
  });
});

describe("what is known beside", () => {
  test("names and machines of addresses are those of the ends", () => {
    const book = flowBook();
    book.connection(connection());
    book.name({ name: "db.halden.example", address: "10.1.0.10", kind: "name" });
    book.machine({ host: "app01", addresses: ["10.1.0.5"] });
    expect(listDependencies(book)[0]).toMatchObject({
      source: { host: "app01" },
      destination: { host: "db.halden.example", role: "database" },
      scope: "internal",
    });
  });

  test("of an address that every machine has are those of the machine itself", () => {
    const local = (host: string, port: number, address: string) =>
      connection({ client: { address, host }, server: { address }, port });
    for (const address of ["127.0.0.1", "fe80::1"]) {
      const book = flowBook();
      book.machine({ host: "dc01", addresses: [address] });
      for (const port of [88, 389]) book.connection(local("dc01", port, address));
      book.connection(local("mail", 389, address));
      const found = listDependencies(book).map(({ source, destination }) => [
        source.host,
        destination.host,
        destination.role,
      ]);
      const of = (host: string) => (address === "127.0.0.1" ? host : undefined);
      expect(found).toEqual([
        ["dc01", of("dc01"), "domain-controller"],
        ["dc01", of("dc01"), "domain-controller"],
        ["mail", of("mail"), "directory"],
      ]);
    }
  });

  test("what an address answers to is its reverse name, until a name that was asked for is known", () => {
    const book = flowBook();
    book.connection(connection());
    const seen = { name: "Pool-10.isp.example", address: "10.1.0.10" };
    book.name({ ...seen, kind: "reverse-name" });
    const [reversed] = listDependencies(book);
    expect(reversed?.destination.reverseName).toBe("Pool-10.isp.example");
    expect(reversed?.destination).not.toHaveProperty("host");
    book.name({ name: "db.halden.example", address: "10.1.0.10", kind: "name" });
    const [asked] = listDependencies(book);
    expect(asked?.destination.host).toBe("db.halden.example");
    expect(asked?.destination).not.toHaveProperty("reverseName");
  });

  test("a server is a domain controller by what else it was reached on", () => {
    const reached = dependenciesOf([connection({ port: 389 }), connection({ port: 88 })]);
    expect(reached.map(({ destination }) => destination.role)).toEqual([
      "domain-controller",
      "domain-controller",
    ]);
    const [alone] = dependenciesOf([connection({ port: 389 })]);
    expect(alone?.destination.role).toBe("directory");
  });
});
