import { expect, test } from "vitest";
import { batchOf, rowOf } from "./batch-of.ts";
import { edgeWords } from "./in-words.ts";
import { minuteOfNoon, noon } from "./noon.ts";
import type { AnsweringStore } from "./observations-in-memory.ts";
import { everything, lastHour } from "./wanted.ts";

/** Holds a store to who it takes for the server where a file only guessed. */
export function holdWhoServes(open: (now: () => Date) => Promise<AnsweringStore>): void {
  const minute = minuteOfNoon - 30;

  test("what a machine told to listen on decides who serves where a file only guessed", async () => {
    const store = await open(() => noon);
    const dc = { id: "id-dc", host: "dc", addresses: ["10.0.0.10"] };
    const listeners = [{ port: 49_667, protocol: "tcp" as const }];
    await store.append(batchOf({ observer: dc, minutes: [rowOf({ minute })], listeners }), noon);
    const guess = { minute, from: "10.0.0.10", to: "10.0.0.7", roleBy: "lower-port" } as const;
    const turned = { ...guess, clientPort: 49_667, bytesOut: 9, bytesIn: 1 };
    const file = { kind: "file", id: "file: netflow", host: "netflow" } as const;
    const minutes = [
      rowOf({ ...turned, port: 49_300 }),
      rowOf({ ...turned, port: 49_301 }),
      rowOf({ ...guess, from: "10.0.0.8", to: "10.0.0.10", clientPort: 60_000, port: 49_667 }),
      // Of another machine, of one that listens on nothing, and of one that says who began.
      rowOf({ ...turned, from: "10.0.0.9", port: 49_302 }),
      rowOf({ ...guess, clientPort: 49_668, port: 49_303 }),
      rowOf({ ...turned, roleBy: "flags", port: 49_304 }),
    ];
    await store.append(batchOf({ observer: file, minutes }), noon);
    await store.append(
      batchOf({ observer: { ...file, site: "branch" }, number: 2, minutes }),
      noon,
    );
    const { edges, ends } = await store.edges(lastHour, { ...everything, site: "default" });
    const found = edges.map((edge) => {
      const { bytesOut = 0, bytesIn = 0, roleBy } = edge;
      return `${edgeWords({ edges: [edge], ends }).join()} ${bytesOut}/${bytesIn} ${roleBy}`;
    });
    expect(found.toSorted()).toEqual([
      "10.0.0.1 > 10.0.0.2:443 1 0/0 told",
      "10.0.0.10 > 10.0.0.7:49303 1 0/0 lower-port",
      "10.0.0.10 > 10.0.0.7:49304 1 9/1 flags",
      "10.0.0.7 > 10.0.0.10:49667 2 2/18 listener",
      "10.0.0.8 > 10.0.0.10:49667 1 0/0 listener",
      "10.0.0.9 > 10.0.0.7:49302 1 9/1 lower-port",
    ]);
  });

  test.each(["as it came", "added up"])(
    "what is told to listen later decides what was guessed before, once and of its days alone: %s",
    async (which) => {
      const store = await open(() => noon);
      const long = minute - 30 * 1440;
      const guess = { from: "10.0.0.10", to: "10.0.0.7", roleBy: "lower-port" } as const;
      const turned = { ...guess, clientPort: 49_667, port: 49_300, bytesOut: 9, bytesIn: 1 };
      const file = { kind: "file", id: "file: netflow", host: "netflow" } as const;
      const settle = () => (which === "added up" ? store.rollUp() : undefined);
      const tellRows = async (number: number, site = "default") => {
        const minutes = [
          rowOf({ ...turned, minute }),
          rowOf({ ...turned, minute, port: 49_301 }),
          rowOf({ ...turned, minute: minute - 1440 }),
          rowOf({ ...turned, minute: long }),
          rowOf({ ...turned, minute, clientPort: 50_000, port: 49_302 }),
          // One whose server turns out to listen, and one that is known by its name.
          rowOf({ ...guess, minute, from: "10.0.0.8", to: "10.0.0.10", port: 49_667 }),
          { ...rowOf({ ...turned, minute, port: 49_303 }), client: { host: "DC" } },
        ];
        await store.append(batchOf({ observer: { ...file, site }, number, minutes }), noon);
        await settle();
      };
      await tellRows(1);
      const dc = { id: "id-dc", host: "dc", addresses: ["10.0.0.10"] };
      const told = batchOf({
        observer: dc,
        minutes: [rowOf({ minute, from: "10.0.0.10", to: "10.0.0.7", port: 1 })],
        listeners: [{ port: 49_667, protocol: "tcp" as const }],
      });
      await store.append(told, noon);
      await settle();
      const found = async (window: typeof lastHour) => {
        const { edges, ends } = await store.edges(window, { ...everything, site: "default" });
        return edges
          .map((edge) => {
            const { bytesOut = 0, bytesIn = 0, roleBy } = edge;
            return `${edgeWords({ edges: [edge], ends }).join()} ${bytesOut}/${bytesIn} ${roleBy}`;
          })
          .toSorted();
      };
      const today = [
        "10.0.0.10 > 10.0.0.7:1 1 0/0 told",
        "10.0.0.10 > 10.0.0.7:49302 1 9/1 lower-port",
        "10.0.0.7 > 10.0.0.10:49667 2 2/18 listener",
        "10.0.0.7 > dc:49667 1 1/9 listener",
        "10.0.0.8 > 10.0.0.10:49667 1 0/0 listener",
      ];
      expect(await found(lastHour)).toEqual(today);
      // Told again, and what comes again, changes nothing.
      await store.append({ ...told, number: 2 }, noon);
      await tellRows(1);
      expect(await found(lastHour)).toEqual(today.with(0, "10.0.0.10 > 10.0.0.7:1 2 0/0 told"));
      expect(await found({ from: minute - 1440, until: minute - 1439 })).toEqual([
        "10.0.0.7 > 10.0.0.10:49667 1 1/9 listener",
      ]);
      expect(await found({ from: long, until: long + 1 })).toEqual([
        "10.0.0.10 > 10.0.0.7:49300 1 9/1 lower-port",
      ]);
      const { edges } = await store.edges({ from: long, until: minute + 1 }, everything);
      const ofPort = (port: number) => edges.find((edge) => edge.port === port);
      expect(ofPort(49_300)).toMatchObject({ connections: 1, firstEver: long, lastEver: long });
      expect(ofPort(49_667)?.firstEver).toBe(minute - 1440);
      // What another site tells is none of this one's.
      await tellRows(2, "branch");
      const branch = await store.edges(lastHour, { ...everything, site: "branch" });
      expect(branch.edges.some(({ roleBy }) => roleBy === "listener")).toBe(false);
    },
  );

  test("of a file of many days, each row is asked about by its own day, on all machines that have its address", async () => {
    const store = await open(() => noon);
    const long = minute - 30 * 1440;
    const addresses = ["10.0.0.10"];
    const tell = (host: string, at: number, port: number) =>
      store.append(
        batchOf({
          observer: { id: `id-${host}`, host, addresses },
          minutes: [rowOf({ minute: at })],
          listeners: [{ port, protocol: "tcp" as const }],
        }),
        noon,
      );
    await tell("dc", minute, 49_667);
    await tell("old", minute, 5432);
    // As far ahead as there are minutes.
    await tell("ahead", 2_147_483_646, 49_300);
    const guess = { from: "10.0.0.10", to: "10.0.0.7", roleBy: "lower-port" } as const;
    const minutes = [long, minute - 1439, minute].flatMap((at) => [
      rowOf({ ...guess, minute: at, clientPort: 49_667, port: 49_300 }),
      rowOf({ ...guess, minute: at, from: "10.0.0.8", to: "10.0.0.9", port: 5432 }),
    ]);
    const file = { kind: "file", id: "file: netflow", host: "netflow" } as const;
    await store.append(batchOf({ observer: file, minutes }), noon);
    const wordsAt = async (from: number) => {
      const page = await store.edges({ from, until: from + 1 }, { ...everything, text: "0.0.7" });
      return edgeWords(page);
    };
    expect(await wordsAt(minute)).toEqual(["10.0.0.7 > 10.0.0.10:49667 1"]);
    expect(await wordsAt(minute - 1439)).toEqual(["10.0.0.7 > 10.0.0.10:49667 1"]);
    expect(await wordsAt(long)).toEqual(["10.0.0.10 > 10.0.0.7:49300 1"]);
  });
}
