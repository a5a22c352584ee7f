import { expect, test } from "vitest";
import type { ObservationStore } from "../observation-store.ts";
import { batchOf, rowOf } from "./batch-of.ts";
import { edgeWords } from "./in-words.ts";
import { holdObservedAnswers } from "./hold-observed-answers.ts";
import { holdToMemory } from "./hold-to-memory.ts";
import { holdWhoServes } from "./hold-who-serves.ts";
import { minuteOfNoon, noon } from "./noon.ts";
import { around, everything, lastHour } from "./wanted.ts";

/** Holds a store to what `ObservationStore` promises. `open` gives an empty one, whose clock stands where it is told. */
export function holdObservationStore(open: (now: () => Date) => Promise<ObservationStore>): void {
  const minute = minuteOfNoon - 30;

  test("what one observer saw adds up, and of what several saw the most counts", async () => {
    const store = await open(() => noon);
    const row = { minute, outcomes: { succeeded: 2, refused: 1 }, bytesOut: 10 };
    await store.append(
      batchOf({ minutes: [rowOf(row), rowOf({ ...row, minute: minute + 1 })] }),
      noon,
    );
    const db = { id: "id-db", host: "db" };
    await store.append(
      batchOf({ observer: db, minutes: [rowOf({ minute, outcomes: { succeeded: 5 } })] }),
      noon,
    );
    const { edges } = await store.edges(lastHour, everything);
    expect(edges).toMatchObject([
      {
        connections: 7,
        counts: { succeeded: 5, refused: 2 },
        bytesOut: 20,
        first: minute,
        last: minute + 1,
        seenBy: [
          { observer: "id-db", connections: 5 },
          { observer: "id-web", connections: 6 },
        ],
      },
    ]);
  });

  test("a batch counts once, however often it comes, at once or after everything was added up and forgotten", async () => {
    let now = noon;
    const store = await open(() => now);
    const batch = batchOf({ minutes: [rowOf({ minute })] });
    const all = await Promise.all([1, 2, 3].map(() => store.append(batch, noon)));
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    await store.rollUp();
    now = new Date(noon.getTime() + 30 * 86_400_000);
    await store.forget(now);
    expect(await store.append(batch, now)).toEqual({ isNew: false, completeTo: 1, missing: [] });
    expect(edgeWords(await store.edges(lastHour, everything))).toEqual([
      "10.0.0.1 > 10.0.0.2:443 1",
    ]);
  });

  test("what is missing of a spool is told until it comes, and a new spool begins anew", async () => {
    const store = await open(() => noon);
    const send = (number: number, spool = "first") =>
      store.append(batchOf({ spool, number }), noon);
    expect(await send(1)).toEqual({ isNew: true, completeTo: 1, missing: [] });
    expect(await send(4)).toEqual({ isNew: true, completeTo: 1, missing: [{ first: 2, last: 3 }] });
    expect(await send(6)).toMatchObject({
      missing: [
        { first: 2, last: 3 },
        { first: 5, last: 5 },
      ],
    });
    expect(await store.observers(lastHour)).toMatchObject([
      {
        id: "id-web",
        missing: [
          { first: 2, last: 3 },
          { first: 5, last: 5 },
        ],
      },
    ]);
    await send(3);
    expect(await send(2)).toEqual({ isNew: true, completeTo: 4, missing: [{ first: 5, last: 5 }] });
    expect(await send(5)).toEqual({ isNew: true, completeTo: 6, missing: [] });
    expect(await send(1, "second")).toEqual({ isNew: true, completeTo: 1, missing: [] });
  });

  test("private addresses are of their site, loopback of its machine, and public addresses of everybody", async () => {
    const store = await open(() => noon);
    const minutes = ["10.0.0.2", "127.0.0.1", "40.90.1.1"].map((to) => rowOf({ minute, to }));
    await store.append(batchOf({ minutes }), noon);
    await store.append(batchOf({ observer: { id: "id-db", host: "db" }, minutes }), noon);
    await store.append(
      batchOf({ observer: { id: "id-twin", host: "twin", site: "branch" }, minutes }),
      noon,
    );
    const { ends, edges } = await store.edges(lastHour, everything);
    const of = (address: string) => ends.filter((end) => end.address === address);
    expect(
      of("10.0.0.2")
        .map(({ site = "" }) => site)
        .toSorted(),
    ).toEqual(["branch", "default"]);
    expect(
      of("127.0.0.1")
        .map(({ machines }) => machines.join())
        .toSorted(),
    ).toEqual(["db", "twin", "web"]);
    expect(of("40.90.1.1")).toHaveLength(1);
    expect(edges).toHaveLength(7);
  });

  test("the many of a network are an end of their own, and no way from one machine to another", async () => {
    const store = await open(() => noon);
    const many = { client: { network: "10.0.0.0/8" } };
    const minutes = [
      rowOf({ minute, ...many, to: "10.0.0.2" }),
      rowOf({ minute, ...many, to: "10.0.0.3" }),
      rowOf({ minute, to: "10.0.0.2", client: { network: "0.0.0.0/0" } }),
    ];
    await store.append(batchOf({ minutes }), noon);
    await store.append(batchOf({ observer: { id: "id-db", host: "db" }, minutes }), noon);
    await store.append(
      batchOf({ observer: { id: "id-twin", host: "twin", site: "branch" }, minutes }),
      noon,
    );
    const { ends, edges } = await store.edges(lastHour, { ...everything, site: "default" });
    expect(edges).toHaveLength(3);
    expect(edges.every(({ client, server }) => client.end !== server.end)).toBe(true);
    expect(ends.filter(({ network }) => network === "10.0.0.0/8")).toMatchObject([
      { site: "default", machines: [] },
    ]);
    expect(ends.find(({ network }) => network === "0.0.0.0/0")?.site).toBeUndefined();
    const map = await store.map(lastHour, { ...around("10.0.0.3", 3), site: "default" });
    expect(map.edges).toHaveLength(1);
  });

  test("what comes late is of the hour in which it was seen, and what is long ago or ahead is kept by the day", async () => {
    const store = await open(() => noon);
    const day = 1440;
    const ages = [8 * day, 700 * day, -9 * day];
    const minutes = ages.map((age) => rowOf({ minute: minuteOfNoon - age }));
    await store.append(batchOf({ minutes }), noon);
    for (const _ of ["pending", "added up"]) {
      for (const [age, grain] of [
        [8 * day, "hour"],
        [700 * day, "day"],
        [-9 * day, "day"],
      ] as const) {
        const from = minuteOfNoon - age;
        const page = await store.edges({ from, until: from + 1 }, everything);
        expect(page).toMatchObject({ window: { grain }, total: 1 });
      }
      await store.rollUp();
    }
    const [edge] = (await store.edges({ from: 0, until: 2 * minuteOfNoon }, everything)).edges;
    expect(edge).toMatchObject({
      connections: 3,
      firstEver: minuteOfNoon - 700 * day,
      lastEver: minuteOfNoon + 9 * day,
    });
  });

  test("minutes are forgotten after a week, hours after 13 months, and days and edges never", async () => {
    let now = noon;
    const store = await open(() => now);
    await store.append(batchOf({ minutes: [rowOf({ minute })] }), noon);
    expect(await store.edges({ from: minute, until: minute + 1 }, everything)).toMatchObject({
      window: { grain: "minute" },
      total: 1,
    });
    now = new Date(noon.getTime() + 10 * 86_400_000);
    // Nothing is forgotten that was not added up.
    expect(await store.forget(now)).toMatchObject({ days: 0, batches: 0 });
    await store.rollUp();
    expect(await store.forget(now)).toEqual({ days: 1, months: 0, batches: 1, names: 0 });
    expect(await store.edges({ from: minute, until: minute + 1 }, everything)).toMatchObject({
      window: { grain: "hour" },
      total: 1,
    });
    now = new Date(noon.getTime() + 430 * 86_400_000);
    expect(await store.forget(now)).toMatchObject({ days: 0, months: 1 });
    expect(await store.edges({ from: minute, until: minute + 1 }, everything)).toMatchObject({
      window: { grain: "day" },
      total: 1,
    });
  });

  test("names of what nobody connected to are forgotten with the hours, and all others never", async () => {
    let now = noon;
    const store = await open(() => now);
    const names = [
      { name: "used.example", address: "40.90.1.1" },
      { name: "unused.example", address: "40.90.1.2" },
    ];
    const tell = (number: number, minutes: readonly ReturnType<typeof rowOf>[], at = now) =>
      store.append(batchOf({ number, minutes: [...minutes], names }), at);
    await tell(1, [rowOf({ minute, to: "40.90.1.1" })]);
    await store.rollUp();
    const known = async (name: string) =>
      (await store.map({ from: minute, until: minute + 1 }, around(name))).ends.length;
    now = new Date(noon.getTime() + 300 * 86_400_000);
    expect(await store.forget(now)).toMatchObject({ names: 0 });
    expect([await known("used.example"), await known("unused.example")]).toEqual([2, 1]);
    now = new Date(noon.getTime() + 430 * 86_400_000);
    expect(await store.forget(now)).toMatchObject({ names: 1 });
    expect([await known("used.example"), await known("unused.example")]).toEqual([2, 0]);
    // What is told again is known again.
    await tell(2, [rowOf({ minute: now.getTime() / 60_000 })]);
    expect(await known("unused.example")).toBe(1);
  });

  test("an observer says what it covered, and what it could not", async () => {
    const store = await open(() => noon);
    const piece = { seen: 4, attributed: 3, lost: 1, opened: 5 };
    const coverage = [
      { ...piece, from: minute, to: minute + 1, withheld: ["no DNS"] },
      { ...piece, from: minute + 1, to: minute + 2 },
      { ...piece, from: minute - 1440, to: minute - 1439 },
    ];
    await store.append(
      batchOf({ coverage, listeners: [{ port: 443, protocol: "tcp", process: "nginx" }] }),
      noon,
    );
    const [observer] = await store.observers(lastHour);
    expect(observer).toMatchObject({
      id: "id-web",
      kind: "machine",
      site: "default",
      lastHeard: noon,
      toldUntil: minute + 2,
      coverage: {
        from: minute,
        to: minute + 2,
        covered: 2,
        opened: 10,
        seen: 8,
        attributed: 6,
        lost: 2,
        withheld: ["no DNS"],
        gaps: [],
      },
    });
    const told = { observer: "id-web", host: "web", port: 443, process: "nginx" };
    const page = { limit: 10, after: 0 };
    expect(await store.listeners(lastHour, page)).toMatchObject({ listeners: [told], total: 1 });
    expect((await store.listeners(lastHour, { ...page, port: 80 })).total).toBe(0);
    expect((await store.listeners(lastHour, { ...page, observer: "id-db" })).total).toBe(0);
    expect((await store.listeners({ from: 0, until: 1 }, page)).total).toBe(0);
    const unknown = batchOf({
      number: 2,
      coverage: [{ ...piece, opened: undefined, from: minute + 2, to: minute + 3 }],
    });
    await store.append(unknown, noon);
    expect((await store.observers(lastHour))[0]?.coverage?.opened).toBeUndefined();
    const two = await store.observers({ from: minute - 1440, until: minute + 2 });
    expect(two[0]?.coverage?.gaps).toEqual([{ from: minute - 1439, until: minute, minutes: 1439 }]);
    expect((await store.observers({ from: 0, until: 1 }))[0]?.coverage).toBeUndefined();
  });

  test("what files tell to listen is of its machines, once however many files tell of it, and of the time of the file", async () => {
    const store = await open(() => noon);
    const page = { limit: 10, after: 0 };
    const bound = { host: "db01", port: 1433, protocol: "tcp" as const, process: "sqlservr" };
    const tell = (id: string, first: number, last = first) =>
      store.append(
        batchOf({
          observer: { kind: "file", id, host: "VM insights db01", platform: "connection records" },
          spool: id,
          listeners: [
            { ...bound, first, last },
            { ...bound, host: "DB01", first, last },
            { port: 22, protocol: "tcp", first, last },
          ],
        }),
        noon,
      );
    await tell("file: a", minute);
    await tell("file: b", minute + 2);
    const { listeners, total } = await store.listeners(lastHour, page);
    expect(total).toBe(2);
    expect(listeners).toMatchObject([
      { host: "VM insights db01", port: 22 },
      { observer: "file: a", ...bound, first: minute, last: minute + 2 },
    ]);
    const hosts = async (from: number) =>
      (await store.listeners({ from, until: from + 1 }, page)).listeners.map(({ host }) => host);
    expect(await hosts(minute + 2)).toEqual(["VM insights db01", "db01"]);
    expect(await hosts(minute + 3)).toEqual([]);
    expect((await store.observers(lastHour)).map(({ toldUntil }) => toldUntil)).toEqual([
      minute + 1,
      minute + 3,
    ]);
  });

  test("a machine tells of what listens on itself alone, and that is forgotten with the hours", async () => {
    let now = noon;
    const store = await open(() => now);
    const listeners = [{ host: "db01", port: 1433, protocol: "tcp" as const }];
    const coverage = [{ from: minute, to: minute + 1, seen: 1, attributed: 1, lost: 0 }];
    await store.append(batchOf({ coverage, listeners }), noon);
    const page = { limit: 10, after: 0 };
    expect((await store.listeners(lastHour, page)).listeners).toMatchObject([{ host: "web" }]);
    now = new Date(noon.getTime() + 430 * 86_400_000);
    await store.forget(now);
    expect((await store.listeners(lastHour, page)).total).toBe(0);
  });

  test("what machines are is what was told last, by whom and since when, and who tells otherwise", async () => {
    const store = await open(() => noon);
    const page = { limit: 10, after: 0 };
    const fullName = "web.halden.example";
    const debian = "Debian GNU/Linux 12 (bookworm)";
    const agent = { addresses: ["10.0.0.1"] };
    const tell = (number: number, at: number, properties: object) =>
      store.append(
        batchOf({
          number,
          observer: agent,
          machines: [{ at, properties: { fullName, ...properties } }],
        }),
        noon,
      );
    await tell(1, minute - 20, { system: debian, cpus: 2, memory: 2 ** 33 });
    await tell(2, minute - 10, { system: debian, cpus: 4 });
    // What is older than what is known changes nothing, whenever it comes.
    await tell(3, minute - 30, { system: "Debian GNU/Linux 11 (bullseye)" });
    await store.append(
      batchOf({
        observer: { kind: "file", id: "file: vm", host: "VM insights web", platform: "records" },
        machines: [
          {
            host: "WEB.halden.example",
            at: minute,
            properties: { system: "Linux", provider: "azure" },
          },
          { host: "db", at: minute, properties: {} },
        ],
      }),
      noon,
    );
    const { machines, total } = await store.machines({ ...page, machine: "Web" });
    expect(total).toBe(1);
    const told = { observer: "id-web", last: minute - 10, others: [] };
    const filed = { observer: "file: vm", since: minute, last: minute, others: [] };
    expect(machines).toEqual([
      {
        site: "default",
        name: fullName,
        hosts: ["web", fullName],
        last: minute,
        properties: {
          fullName: { ...told, value: fullName, since: minute - 20 },
          system: {
            ...filed,
            value: "Linux",
            others: [{ observer: "id-web", value: debian, last: minute - 10 }],
          },
          cpus: { ...told, value: 4, since: minute - 10 },
          provider: { ...filed, value: "azure" },
        },
      },
    ]);
    const names = async (wanted: object) =>
      (await store.machines({ ...page, ...wanted })).machines.map(({ name }) => name);
    expect(await names({})).toEqual(["db", fullName]);
    expect(await names({ text: "BOOKWORM" })).toEqual([fullName]);
    expect(await names({ text: "nowhere" })).toEqual([]);
    expect(await names({ site: "branch" })).toEqual([]);
    expect(await names({ after: 1 })).toEqual([fullName]);
  });

  test("processes are those of one program and unit of a machine, and forgotten with the hours", async () => {
    let now = noon;
    const store = await open(() => now);
    const page = { machine: "WEB", limit: 10, after: 0 };
    const nginx = { process: "nginx", unit: "nginx.service" };
    const tell = (number: number, at: number, user: string) =>
      store.append(
        batchOf({
          number,
          machines: [{ at, properties: {} }],
          processes: [
            { ...nginx, at, properties: { user, services: ["one", "two"] } },
            { process: "sshd", at, properties: { path: "/usr/sbin/sshd" } },
          ],
        }),
        noon,
      );
    await tell(1, minute, "root");
    await tell(2, minute + 1, "www-data");
    const { processes, total } = await store.processes(page);
    expect(total).toBe(2);
    expect(processes).toMatchObject([
      {
        ...nginx,
        machine: "web",
        last: minute + 1,
        properties: {
          user: { value: "www-data", since: minute + 1, observer: "id-web" },
          services: { value: ["one", "two"], since: minute },
        },
      },
      { process: "sshd", properties: { path: { value: "/usr/sbin/sshd" } } },
    ]);
    expect((await store.processes({ ...page, machine: "db" })).total).toBe(0);
    now = new Date(noon.getTime() + 430 * 86_400_000);
    await store.forget(now);
    expect((await store.processes(page)).total).toBe(0);
    expect((await store.machines({ limit: 10, after: 0 })).total).toBe(0);
  });

  test("a machine tells what it is itself, and of no other", async () => {
    const store = await open(() => noon);
    const properties = { system: "made up" };
    await store.append(batchOf({ machines: [{ host: "db", properties }] }), noon);
    const { machines } = await store.machines({ limit: 10, after: 0 });
    expect(machines.map(({ name }) => name)).toEqual(["web"]);
  });

  test("an observer that is retired is told of where it covered something, and is back once it tells anything", async () => {
    const store = await open(() => noon);
    const piece = { from: minute, to: minute + 2, seen: 8, attributed: 6, lost: 2 };
    const versions = { version: "1.2.3", system: "Debian GNU/Linux 12" };
    const batch = batchOf({ observer: versions, coverage: [piece] });
    await store.append(batch, noon);
    const doing = { at: noon, actor: { name: "ada", way: "session" } } as const;
    expect(await store.retire("id-other", doing)).toBeUndefined();
    expect(await store.retire("id-web", doing)).toEqual(noon);
    const later = { ...doing, at: new Date(noon.getTime() + 60_000) };
    expect(await store.retire("id-web", later)).toEqual(noon);
    const told = async (window: typeof lastHour) =>
      (await store.observers(window)).map(({ retiredAt, version, system }) => ({
        retiredAt,
        version,
        system,
      }));
    expect(await told(lastHour)).toEqual([{ ...versions, retiredAt: noon }]);
    expect(await told({ from: 0, until: 1 })).toEqual([]);
    await store.append(batch, noon);
    expect(await told({ from: 0, until: 1 })).toEqual([{ ...versions, retiredAt: undefined }]);
  });

  holdObservedAnswers(open);
  holdWhoServes(open);
  holdToMemory(open);
}
