import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { seenOf as seen } from "../testing/seen-of.ts";
import { fillSpool } from "./fill-spool.ts";
import { openSpool, type Spool } from "./spool.ts";
import { DamagedSpool } from "./unreadable-spool.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-spool-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const wide = { mostBytes: 1_000_000, bytesOfSegment: 2_000 };
const mark = { minute: 8, namespaces: { "net:[1]": { told: ["1a"] } } };

/** Takes all that a spool holds, as a server would. */
async function drain(spool: Spool) {
  const taken = [];
  for (let batch = await spool.oldest(); batch !== undefined; batch = await spool.oldest()) {
    taken.push(batch);
    await spool.acknowledge(batch.number);
  }
  return taken;
}

test("batches come out in order and numbered, over many files, which are gone once they are taken", async () => {
  const spool = await openSpool(folder, wide);
  for (let minute = 1; minute <= 20; minute++) await spool.add(seen(minute), mark);
  expect(spool.waiting().batches).toBe(20);
  const taken = await drain(spool);
  expect(taken.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(taken.map(({ minutes }) => minutes[0]?.minute)).toEqual(taken.map(({ number }) => number));
  expect(readdirSync(folder).filter((name) => name.endsWith(".jsonl"))).toEqual([]);
  expect(spool.waiting()).toEqual({ batches: 0, bytes: 0 });
});

test("what is added while others are taken is neither lost nor given twice", async () => {
  const spool = await openSpool(folder, { mostBytes: 4_000, bytesOfSegment: 1_000 });
  const numbers: number[] = [];
  const adding = (async () => {
    for (let minute = 1; minute <= 40; minute++) await spool.add(seen(minute), mark);
  })();
  let isAdded = false;
  void adding.then(() => {
    isAdded = true;
  });
  while (!isAdded || spool.waiting().batches > 0) {
    const batch = await spool.oldest();
    if (batch === undefined) continue;
    numbers.push(batch.number);
    await spool.acknowledge(batch.number);
  }
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test("what was taken before the power went, and is there again, keeps nothing back", async () => {
  const spool = await openSpool(folder, { ...wide, bytesOfSegment: 10 });
  for (let minute = 1; minute <= 3; minute++) await spool.add(seen(minute), mark);
  // The number is on the disk, and the files that it is of have come back.
  writeFileSync(join(folder, "acknowledged"), "2");
  const again = await openSpool(folder, { ...wide, bytesOfSegment: 10 });
  expect((await again.oldest())?.number).toBe(3);
});

test("another process goes on with the numbers, the mark and what is waiting", async () => {
  const first = await openSpool(folder, wide);
  await first.add(seen(1), mark);
  await first.add(seen(2), mark);
  await first.acknowledge(1);
  const second = await openSpool(folder, wide);
  expect(second.mark).toEqual(mark);
  await second.add(seen(3), mark);
  const taken = await drain(second);
  expect(taken.map(({ number, minutes }) => [number, minutes[0]?.minute])).toEqual([
    [2, 2],
    [3, 3],
  ]);
  expect(new Set(taken.map(({ spool }) => spool)).size).toBe(1);
});

test("all that is taken and gone is not numbered again", async () => {
  const first = await openSpool(folder, wide);
  await first.add(seen(1), mark);
  await drain(first);
  const second = await openSpool(folder, wide);
  expect(await second.oldest()).toBeUndefined();
  await second.add(seen(2), mark);
  expect((await second.oldest())?.number).toBe(2);
});

describe("after a fall", () => {
  test("half a line at the end is cut off, and written again from the checkpoint", async () => {
    const first = await openSpool(folder, wide);
    await first.add(seen(1), mark);
    const [name = ""] = readdirSync(folder).filter((one) => one.endsWith(".jsonl"));
    const path = join(folder, name);
    const whole = readFileSync(path);
    for (const length of [0, 1, 100, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      const again = await openSpool(folder, wide);
      expect(await again.oldest()).toEqual(JSON.parse(whole.toString()));
      expect(again.waiting().batches).toBe(1);
    }
  });

  test("a file that was never begun is written from the checkpoint", async () => {
    const first = await openSpool(folder, wide);
    await first.add(seen(1), mark);
    for (const name of readdirSync(folder)) if (name.endsWith(".jsonl")) rmSync(join(folder, name));
    const again = await openSpool(folder, wide);
    expect((await drain(again)).map(({ number }) => number)).toEqual([1]);
  });

  test("what cannot be numbered on is left as it is", async () => {
    const first = await openSpool(folder, wide);
    await first.add(seen(1), mark);
    rmSync(join(folder, "checkpoint.json"));
    const names = readdirSync(folder);
    await expect(openSpool(folder, wide)).rejects.toThrow(DamagedSpool);
    expect(readdirSync(folder)).toEqual(names);
  });
});

test("of what is only partly written nothing is kept twice, be it in this process or the next", async () => {
  const roomy = { mostBytes: 1e9, bytesOfSegment: 10 };
  for (const isKilled of [false, true]) {
    const place = join(folder, String(isKilled));
    mkdirSync(place);
    const spool = await openSpool(place, roomy);
    const fill = fillSpool(spool, () => complaints.push(isKilled));
    const complaints: boolean[] = [];
    // Where the second of two batches is to be written stands something else.
    const obstacle = join(place, "000000000002.jsonl");
    mkdirSync(obstacle);
    await fill(seen(1, 20_001), { ...mark, minute: 2 });
    await fill(seen(2), { ...mark, minute: 3 });
    expect(complaints).toHaveLength(1);
    rmSync(obstacle, { recursive: true });
    const next = isKilled ? await openSpool(place, roomy) : spool;
    const told = isKilled ? fillSpool(next, () => complaints.push(isKilled)) : fill;
    for (let minute = isKilled ? (next.mark?.minute ?? 1) : 3; minute <= 3; minute++) {
      await told(seen(minute), { ...mark, minute: minute + 1 });
    }
    const rows = (await drain(next)).flatMap(({ minutes }) => minutes.map((row) => row.minute));
    const count = (minute: number) => rows.filter((one) => one === minute).length;
    expect([1, 2, 3].map(count)).toEqual([20_001, 3, 3]);
  }
});

test("a file that somebody takes away is damage, and says which", async () => {
  const spool = await openSpool(folder, wide);
  await spool.add(seen(1), mark);
  rmSync(join(folder, "000000000001.jsonl"));
  await expect(spool.oldest()).rejects.toThrow(/000000000001\.jsonl is damaged: it is gone/);
  await expect(spool.oldest()).rejects.toThrow(DamagedSpool);
});

test("beyond its bounds the oldest rows are given up, and their coverage says so", async () => {
  const spool = await openSpool(folder, { mostBytes: 20_000, bytesOfSegment: 2_000 });
  for (let minute = 1; minute <= 60; minute++) await spool.add(seen(minute), mark);
  const size = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(size).toBe(spool.waiting().bytes);
  const taken = await drain(spool);
  expect(taken.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  const rows = taken.reduce((sum, { minutes }) => sum + minutes.length, 0);
  const covered = taken.flatMap(({ coverage }) => coverage);
  const lost = covered.reduce((sum, one) => sum + one.lost, 0);
  expect(rows).toBeGreaterThan(0);
  expect(lost).toBeGreaterThan(0);
  expect(rows + lost).toBe(180);
  expect(covered.map(({ from }) => from)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});

test.each(["checkpoint.json", "000000000001.jsonl"])(
  "what a newer version wrote into %s is left as it is",
  async (name) => {
    const spool = await openSpool(folder, wide);
    await spool.add(seen(1), mark);
    const path = join(folder, name);
    const text = readFileSync(path, "utf8").replace('"observer":{', '"observer":{"tpm":"x",');
    writeFileSync(path, text);
    const names = readdirSync(folder);
    await expect(openSpool(folder, wide)).rejects.toThrow("update this program");
    expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([names, text]);
  },
);

test.each([
  ["checkpoint.json", '"host":"app01"', '"host":7', "host"],
  ["checkpoint.json", '"host":"app01"', "", "JSON"],
  ["000000000001.jsonl", '"host":"app01"', '"host":7', "line 1, is damaged: observer.host"],
  ["000000000001.jsonl", '"observer":{', "", "JSON"],
])("what no version wrote is damaged, and of no newer one: %s with %s as %j", async (...of) => {
  const [name, from, to, words] = of;
  const spool = await openSpool(folder, wide);
  await spool.add(seen(1), mark);
  const path = join(folder, name);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  const opened = openSpool(folder, wide);
  await expect(opened).rejects.toThrow(DamagedSpool);
  await expect(opened).rejects.toThrow(words);
});

test("a damaged file keeps no other from being given up for want of room", async () => {
  const bounds = { mostBytes: 4_000, bytesOfSegment: 1_000 };
  const spool = await openSpool(folder, { ...bounds, mostBytes: 1e9 });
  for (let minute = 1; minute <= 9; minute++) await spool.add(seen(minute), mark);
  const [first = "", second = ""] = readdirSync(folder).filter((one) => one.endsWith(".jsonl"));
  writeFileSync(join(folder, first), "{\n");
  const before = statSync(join(folder, second)).size;
  await (await openSpool(folder, bounds)).add(seen(10), mark);
  expect(readFileSync(join(folder, first), "utf8")).toBe("{\n");
  expect(statSync(join(folder, second)).size).toBeLessThan(before);
});
