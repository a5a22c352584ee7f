import { expect, test } from "vitest";
import { batchOf, rowOf } from "./batch-of.ts";
import { edgeWords } from "./in-words.ts";
import { minuteOfNoon, noon } from "./noon.ts";
import type { AnsweringStore } from "./observations-in-memory.ts";
import { around, everything, lastHour } from "./wanted.ts";

/** Holds a store to what it answers: edges, maps, and what is otherwise in one window than in another. */
export function holdObservedAnswers(open: (now: () => Date) => Promise<AnsweringStore>): void {
  const minute = minuteOfNoon - 30;

  test("an end has the machines and names that it had in the window", async () => {
    const store = await open(() => noon);
    const week = 7 * 1440;
    const told = (number: number, at: number, host: string, name: string) =>
      store.append(
        batchOf({
          number,
          observer: { id: `id-${host}`, host, addresses: ["10.0.0.1"] },
          minutes: [rowOf({ minute: at, to: "40.90.1.1" })],
          names: [{ name, address: "40.90.1.1" }],
        }),
        noon,
      );
    await told(1, minute - 2 * week, "OLD", "Before.example");
    await told(2, minute, "new", "now.example");
    const machinesAt = async (at: number) =>
      (await store.map({ from: at, until: at + 1 }, around("10.0.0.1"))).ends.flatMap(
        ({ machines, names }) => [...machines, ...names],
      );
    expect((await machinesAt(minute)).toSorted()).toEqual(["new", "now.example"]);
    expect((await machinesAt(minute - 2 * week)).toSorted()).toEqual(["before.example", "old"]);
  });

  test("bridges of two machines with one address stay apart, and what is of the site is one", async () => {
    const store = await open(() => noon);
    const [bridge, container] = ["172.17.0.1", "172.17.0.2"];
    for (const host of ["web", "db"]) {
      const inner = { inner: true, host } as const;
      await store.append(
        batchOf({
          observer: { id: `id-${host}`, host },
          minutes: [
            {
              ...rowOf({ minute }),
              client: { address: bridge, ...inner },
              server: { address: container, ...inner },
            },
            { ...rowOf({ minute, to: "172.17.9.9" }), client: { address: container, ...inner } },
          ],
        }),
        noon,
      );
    }
    const { ends, edges } = await store.edges(lastHour, everything);
    const machinesOf = (address: string) =>
      ends.filter((end) => end.address === address).map(({ machines }) => machines.join());
    expect(machinesOf(bridge).toSorted()).toEqual(["db", "web"]);
    expect(machinesOf(container).toSorted()).toEqual(["db", "web"]);
    expect(machinesOf("172.17.9.9")).toHaveLength(1);
    expect(edges).toHaveLength(4);
    // None of them leads from one machine to the other, but what both use.
    const near = await store.map(lastHour, { ...around("web", 1), towards: "servers" });
    expect(new Set(near.ends.flatMap(({ machines }) => machines))).toEqual(new Set(["web"]));
  });

  test("what an address answers to is apart from its names, is found by, and is no way to it", async () => {
    const store = await open(() => noon);
    await store.append(
      batchOf({
        minutes: [rowOf({ minute, to: "40.90.1.1" })],
        names: [
          { name: "MX.carrier.example", address: "40.90.1.1", kind: "reverse-name" },
          { name: "mail.example", address: "40.90.1.1" },
        ],
      }),
      noon,
    );
    const wanted = { ...everything, text: "carrier" };
    const { ends, total } = await store.edges(lastHour, wanted);
    expect(total).toBe(1);
    expect(ends.find(({ address }) => address === "40.90.1.1")).toMatchObject({
      names: ["mail.example"],
      reverseNames: ["mx.carrier.example"],
    });
    const near = async (name: string) => (await store.map(lastHour, around(name))).edges.length;
    expect(await near("mail.example")).toBe(1);
    expect(await near("mx.carrier.example")).toBe(0);
  });

  test("a map goes as many hops as it is told, through machines with several addresses, in the direction that is asked for", async () => {
    const store = await open(() => noon);
    const minutes = [
      rowOf({ minute, from: "10.0.0.1", to: "10.0.0.2" }),
      rowOf({ minute, from: "10.0.0.3", to: "10.0.0.4", port: 5432 }),
      rowOf({ minute, from: "10.0.0.4", to: "40.90.1.1" }),
      rowOf({ minute, from: "10.0.0.9", to: "10.0.0.9" }),
    ];
    await store.append(
      batchOf({ observer: { addresses: ["10.0.0.2", "10.0.0.3"] }, minutes }),
      noon,
    );
    const drawn = async (hops: number, more = {}) =>
      edgeWords(await store.map(lastHour, { ...around("10.0.0.1", hops), ...more }));
    expect(await drawn(1)).toEqual(["10.0.0.1 > 10.0.0.2:443 1"]);
    expect(await drawn(2)).toHaveLength(2);
    expect(await drawn(9)).toHaveLength(3);
    expect(await drawn(9, { towards: "clients" })).toEqual([]);
    expect(await drawn(9, { around: "WEB", towards: "servers" })).toHaveLength(2);
    expect(await drawn(9, { around: "web", towards: "clients" })).toEqual([
      "10.0.0.1 > 10.0.0.2:443 1",
    ]);
    expect(await drawn(1, { around: "10.0.0.1", site: "branch" })).toEqual([]);
    const { ends } = await store.map(lastHour, around("10.0.0.1", 2));
    expect(Object.fromEntries(ends.map(({ address, hop }) => [address, hop]))).toEqual({
      "10.0.0.1": 0,
      "10.0.0.2": 1,
      "10.0.0.3": 1,
      "10.0.0.4": 2,
    });
    const few = await store.map(lastHour, { ...around("10.0.0.1", 9), mostEdges: 2 });
    expect(few).toMatchObject({ leftOut: 1, edges: [{}, {}] });
    expect(await store.map(lastHour, around("nobody"))).toMatchObject({ ends: [], edges: [] });
  });

  test.each(["few of all edges", "most of all edges"])(
    "of a hop that has too many edges, those with most connections are on the map: %s",
    async (which) => {
      const store = await open(() => noon);
      const at = (port: number, succeeded: number, observed = minute) =>
        rowOf({ minute: observed, port, outcomes: { succeeded } });
      const others = Array.from({ length: 40 }, (_, other) =>
        rowOf({ minute, from: `10.1.0.${other}`, to: "10.2.0.1" }),
      );
      const minutes = [at(1, 5), at(2, 3), at(2, 4, minute + 1), at(3, 6), at(4, 9, minute - 300)];
      const all = which === "few of all edges" ? [...minutes, ...others] : minutes;
      await store.append(batchOf({ minutes: all }), noon);
      // What another saw may be the same connections: nothing adds up.
      const db = { id: "id-db", host: "db" };
      await store.append(batchOf({ observer: db, minutes: [at(1, 5)] }), noon);
      const drawn = async (mostEdges: number) => {
        const map = await store.map(lastHour, { ...around("10.0.0.1", 2), mostEdges });
        return [edgeWords(map).toSorted(), map.leftOut];
      };
      for (const turn of ["as it came", "added up"]) {
        expect([turn, ...(await drawn(2))]).toEqual([
          turn,
          ["10.0.0.1 > 10.0.0.2:2 7", "10.0.0.1 > 10.0.0.2:3 6"],
          1,
        ]);
        await store.rollUp();
      }
      expect(await drawn(3)).toEqual([
        ["10.0.0.1 > 10.0.0.2:1 5", "10.0.0.1 > 10.0.0.2:2 7", "10.0.0.1 > 10.0.0.2:3 6"],
        0,
      ]);
    },
  );

  test.each([0, 50])(
    "a crowded hop is ranked by what was in the window, however much was around it: %i times",
    async (weight) => {
      const store = await open(() => noon);
      const at = (port: number, succeeded: number, observed: number) =>
        rowOf({ minute: observed, port, outcomes: { succeeded } });
      const ports = [1, 2, 3, 4, 5, 6];
      const minutes = [
        ...ports.map((port) => at(port, 2 * port, minute - 60)),
        // Those with fewest in the window have most around it, and one was never in it.
        ...[...ports, 7].flatMap((port) => [
          at(port, 1 + weight * (7 - port), minute - 1800),
          at(port, 1, minute + 60),
        ]),
      ];
      await store.append(batchOf({ minutes }), noon);
      const day = { from: minute - 1440, until: minute };
      for (const turn of ["as it came", "added up"]) {
        const map = await store.map(day, { ...around("10.0.0.1"), mostEdges: 2 });
        expect([turn, edgeWords(map), map.leftOut]).toEqual([
          turn,
          ["10.0.0.1 > 10.0.0.2:5 10", "10.0.0.1 > 10.0.0.2:6 12"],
          4,
        ]);
        await store.rollUp();
      }
    },
  );

  test("edges are found by what they are and by how they fare, page by page", async () => {
    const store = await open(() => noon);
    const nginx = { client: { address: "10.0.0.1", process: "/usr/sbin/Nginx" } };
    const minutes = [
      rowOf({ minute, ...nginx, outcomes: { refused: 9 } }),
      rowOf({
        minute,
        to: "10.0.0.3",
        port: 53,
        protocol: "udp",
        outcomes: { succeeded: 1, failed: 1 },
      }),
      rowOf({ minute, to: "10.0.0.4", outcomes: {} }),
    ];
    await store.append(batchOf({ minutes }), noon);
    const found = async (wanted = {}) => {
      const { edges, total } = await store.edges(lastHour, { ...everything, ...wanted });
      return [edges.map(({ connections }) => connections), total];
    };
    expect(await found()).toEqual([[9, 2, 1], 3]);
    expect(await found({ limit: 1, after: 1 })).toEqual([[2], 3]);
    expect(await found({ state: "failing" })).toEqual([[9], 1]);
    expect(await found({ state: "working" })).toEqual([[2, 1], 2]);
    expect(await found({ text: "NGINX" })).toEqual([[9], 1]);
    expect(await found({ text: "0.0.3" })).toEqual([[2], 1]);
    expect(await found({ port: 53 })).toEqual([[2], 1]);
    expect(await found({ protocol: "tcp" })).toEqual([[9, 1], 2]);
    expect(await found({ site: "branch" })).toEqual([[], 0]);
  });

  test("every edge is read as it was, all of a server together, while more is observed", async () => {
    const store = await open(() => noon);
    const use = (to: string, port: number) => rowOf({ minute, to, port });
    const minutes = [
      use("10.0.0.7", 1),
      use("10.0.0.8", 1),
      use("10.0.0.7", 2),
      use("10.0.0.9", 1),
      use("10.0.0.7", 3),
    ];
    await store.append(batchOf({ minutes }), noon);
    const all = ["10.0.0.7 1", "10.0.0.7 2", "10.0.0.7 3", "10.0.0.8 1", "10.0.0.9 1"];
    for (const length of [1, 2, 3, 4, 5]) {
      const pages: string[][] = [];
      for await (const { edges, ends } of store.everyEdge(lastHour, { length })) {
        const addresses = new Map(ends.map(({ id, address }) => [id, address]));
        pages.push(edges.map(({ server, port }) => `${addresses.get(server.end)} ${port}`));
        // What comes meanwhile is not of it, and moves nothing.
        const more = [use("10.0.0.7", 1), use("10.0.0.9", 10 * length + pages.length)];
        const number = 10 * length + pages.length;
        await store.append(
          batchOf({ spool: "more", number, minutes: length === 5 ? more : more.slice(0, 1) }),
          noon,
        );
      }
      expect(pages.flat().toSorted()).toEqual(all);
      const servers = pages.map((page) => new Set(page.map((one) => one.split(" ")[0])));
      expect(servers.reduce((sum, { size }) => sum + size, 0)).toBe(3);
      expect(pages.slice(0, -1).every((page) => page.length >= length)).toBe(true);
    }
    const sites = async (site: string) => {
      const lengths: number[] = [];
      for await (const { edges } of store.everyEdge(lastHour, { site, length: 10 })) {
        lengths.push(edges.length);
      }
      return lengths;
    };
    expect(await sites("default")).toEqual([6]);
    expect(await sites("branch")).toEqual([0]);
  });

  test("edges from one of some places to another are found behind the first of all", async () => {
    const store = await open(() => noon);
    const use = (from: string, to: string, succeeded: number) => ({
      ...rowOf({ minute, to, outcomes: { succeeded } }),
      client: { address: from },
    });
    const minutes = [
      use("10.0.0.1", "10.1.2.3", 9),
      use("10.0.0.1", "10.1.2.4", 5),
      use("10.0.0.1", "40.90.1.1", 4),
      use("10.0.0.1", "40.90.1.2", 3),
      use("10.0.0.2", "10.1.2.4", 2),
      { ...rowOf({ minute, outcomes: { succeeded: 1 } }), server: { host: "db-1.branch.example" } },
    ];
    const names = [
      { name: "API.maps.example", address: "40.90.1.1" },
      { name: "maps.example", address: "40.90.1.2" },
    ];
    await store.append(batchOf({ minutes, names }), noon);
    const nowhere = { addresses: [], networks: [], labels: [], domains: [] };
    const clients = { ...nowhere, addresses: ["10.0.0.1"] };
    const first = async (limit: number) =>
      limit === 0
        ? []
        : (await store.edges(lastHour, { limit, after: 0 })).edges.map(({ id }) => id);
    const found = async (servers: object, known = 0, besides?: readonly number[]) => {
      const between = {
        clients,
        servers: { ...nowhere, ...servers },
        besides: besides ?? (await first(known)),
      };
      const { edges, total } = await store.edges(lastHour, { ...everything, between });
      return [edges.map(({ connections }) => connections), total];
    };
    expect(await found({})).toEqual([[], 0]);
    expect(await found({ networks: ["10.1.0.0/16"] })).toEqual([[9, 5], 2]);
    expect(await found({ networks: ["10.1.0.0/16"] }, 1)).toEqual([[5], 1]);
    expect(await found({ addresses: ["10.1.2.3", "10.0.0.1"] })).toEqual([[9], 1]);
    expect(await found({ domains: ["maps.example"] })).toEqual([[4], 1]);
    expect(await found({ labels: ["maps", "db-1"] }, 2)).toEqual([[3, 1], 2]);
    expect(await found({ labels: ["maps", "db-1"] }, 6)).toEqual([[], 0]);
    // What rises among the first after they were read is none of those that were read.
    const known = await first(1);
    await store.append(batchOf({ number: 2, minutes: [use("10.0.0.1", "10.1.2.4", 90)] }), noon);
    expect(await found({ networks: ["10.1.0.0/16"] }, 0, known)).toEqual([[95], 1]);
  });

  test("edges are found by what their clients asked for alone, whatever else was told instead of addresses", async () => {
    const store = await open(() => noon);
    const asked = { ...rowOf({ minute, to: "40.90.1.3" }), service: "Tiles.maps.example" };
    const minutes = [
      { ...asked, client: { address: "10.0.0.1" } },
      { ...rowOf({ minute }), client: { address: "nonsense" }, server: { network: "1.2.3.4/99" } },
    ];
    await store.append(batchOf({ minutes }), noon);
    const nowhere = { addresses: [], networks: [], labels: [], domains: [] };
    const found = async (servers: object) => {
      const between = {
        clients: { ...nowhere, networks: ["10.0.0.0/8", "fd00::/8"] },
        servers: { ...nowhere, ...servers },
        besides: [],
      };
      return (await store.edges(lastHour, { ...everything, between })).total;
    };
    expect(await found({ domains: ["maps.example"] })).toBe(1);
    expect(await found({ labels: ["tiles"] })).toBe(1);
    expect(await found({ labels: ["maps"], domains: ["tiles.maps.example"] })).toBe(0);
  });

  test("two windows differ by what came, went, fails and works again", async () => {
    const store = await open(() => noon);
    const [before, after] = [minute - 1439, minute];
    const minutes = [
      rowOf({ minute: before, port: 1 }),
      rowOf({ minute: after, port: 2 }),
      rowOf({ minute: before, port: 3 }),
      rowOf({ minute: after, port: 3, outcomes: { "timed-out": 4 } }),
      rowOf({ minute: before, port: 4, outcomes: { refused: 1 } }),
      rowOf({ minute: after, port: 4 }),
      rowOf({ minute: before, port: 5 }),
      rowOf({ minute: after, port: 5 }),
      rowOf({ minute: before, port: 6, outcomes: { succeeded: 10 } }),
      rowOf({ minute: after, port: 6, outcomes: { succeeded: 20 } }),
      rowOf({ minute: before, port: 7, outcomes: { succeeded: 20 } }),
      rowOf({ minute: after, port: 7, outcomes: { succeeded: 10 } }),
      rowOf({ minute: before, port: 8, outcomes: { succeeded: 11 } }),
      rowOf({ minute: after, port: 8, outcomes: { succeeded: 21 } }),
      rowOf({ minute: before, port: 9, outcomes: { succeeded: 9 } }),
      rowOf({ minute: after, port: 9, outcomes: { succeeded: 18 } }),
    ];
    await store.append(batchOf({ minutes }), noon);
    const windows = {
      before: { from: before, until: before + 1 },
      after: { from: after, until: after + 1 },
    };
    const { edges, counts, total } = await store.difference(windows, everything);
    expect(counts).toEqual({
      new: 1,
      gone: 1,
      failing: 1,
      "working-again": 1,
      grown: 1,
      shrunk: 1,
    });
    expect(total).toBe(6);
    expect(Object.fromEntries(edges.map(({ port, change }) => [port, change]))).toEqual({
      1: "gone",
      2: "new",
      3: "failing",
      4: "working-again",
      6: "grown",
      7: "shrunk",
    });
    // In a window twice as long, twice as many are as many.
    const longer = { ...windows, before: { from: before - 1, until: before + 1 } };
    const { counts: rates } = await store.difference(longer, everything);
    expect(rates).toMatchObject({ grown: 3, shrunk: 0 });
    const failing = await store.difference(windows, { ...everything, change: "failing" });
    expect(failing.edges).toMatchObject([{ port: 3, connections: 4, before: { connections: 1 } }]);
    expect(failing.total).toBe(1);
  });
}
