import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { ObservationBatch } from "@mainstay/flows/watching";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { report } from "./report.ts";
import { openSpool } from "./spool/spool.ts";
import { ForeignSpool } from "./spool/unreadable-spool.ts";
import { seenOf } from "./testing/seen-of.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-report-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A spool of four batches of another run, each in a file of its own, of which the third is changed. */
async function waiting(change: (text: string) => string): Promise<void> {
  const place = join(folder, "spool");
  mkdirSync(place);
  const spool = await openSpool(place, { mostBytes: 1e9, bytesOfSegment: 10 });
  for (let minute = 1; minute <= 4; minute++) {
    await spool.add(seenOf(minute), { minute, namespaces: {} });
  }
  const path = join(place, "000000000003.jsonl");
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

/** Reports until that batch of what waits was taken. */
async function reported(last: number) {
  const taken: ObservationBatch[] = [];
  const said: string[] = [];
  const stop = new AbortController();
  await report({
    folder,
    means: "proc",
    send: async (batch) => {
      taken.push(batch);
      if (ofOthers([batch])[0] === last) stop.abort();
      return { kind: "taken" };
    },
    complain: (what) => void said.push(what),
    signal: stop.signal,
  });
  return { taken, said };
}

const ofOthers = (batches: readonly ObservationBatch[]) =>
  batches.filter(({ observer }) => observer.id === "m").map(({ number }) => number);

describe.runIf(process.platform === "linux")("a machine reports", () => {
  test("what waits and what it sees, in one spool", async () => {
    await waiting((text) => text);
    const { taken, said } = await reported(4);
    expect(taken.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(said).toEqual([]);
  });

  test("on from what is damaged: that is set aside, the rest of it sent, and nothing numbered twice", async () => {
    await waiting(() => "{\n");
    const { taken, said } = await reported(4);
    expect(ofOthers(taken)).toEqual([1, 2, 4]);
    const own = taken.filter(({ observer }) => observer.id !== "m");
    const spools = new Set(taken.map(({ spool }) => spool));
    expect([own.length > 0, spools.size]).toEqual([true, 2]);
    // Its token may be new, and is that of the first observer that sends by it.
    expect(taken.findIndex(({ observer }) => observer.id !== "m")).toBe(2);
    expect(said[0]).toMatch(/000000000003\.jsonl, line 1, is damaged.*set-aside/);
    expect(readdirSync(folder)).toContain("set-aside");
  });

  test("nothing more where a newer version wrote what is to be sent, and ends the observing", async () => {
    await waiting((text) => text.replace('"observer":{', '"observer":{"tpm":"x",'));
    await expect(reported(9)).rejects.toThrow(ForeignSpool);
    expect(readdirSync(folder)).not.toContain("set-aside");
  });
});
