import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSpool } from "../spool/spool.ts";
import { setAside } from "../spool/set-aside.ts";
import { seenOf } from "../testing/seen-of.ts";
import type { SendBatch } from "./deliver.ts";
import { deliverSetAside } from "./deliver-set-aside.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-aside-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bounds = { mostBytes: 1e9, bytesOfSegment: 10 };
const mark = { minute: 9, namespaces: {} };

/** A spool with so many minutes of an observer, of which the server has the first, set aside; what is done to it before. */
async function aside(observer: string, minutes: number, act: (spool: string) => void = () => {}) {
  const place = mkdtempSync(join(folder, "spool-"));
  const spool = await openSpool(place, bounds);
  for (let minute = 1; minute <= minutes; minute++) {
    const seen = seenOf(minute);
    await spool.add({ ...seen, observer: { ...seen.observer, id: observer } }, mark);
  }
  await spool.acknowledge(1);
  act(place);
  return setAside(folder, place);
}

async function delivered(send?: SendBatch) {
  const sent: string[] = [];
  const said: string[] = [];
  const take: SendBatch = async ({ observer: { id }, number }) => {
    sent.push(`${id} ${number}`);
    return { kind: "taken" };
  };
  await deliverSetAside(
    folder,
    { send: send ?? take, complain: (what) => void said.push(what), jitter: () => 0 },
    new AbortController().signal,
  );
  return { sent: sent.toSorted(), said };
}

const segmentsOf = (place: string) =>
  readdirSync(place)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => join(place, name));

test("what was set aside is sent as the observers that it is of, and then it is gone", async () => {
  await aside("one", 4);
  await aside("other", 3);
  expect(await delivered()).toEqual({
    sent: ["one 2", "one 3", "one 4", "other 2", "other 3"],
    said: [],
  });
  expect(readdirSync(folder).filter((name) => name.startsWith("set-aside"))).toEqual([]);
});

test("what a fall left in the checkpoint alone is sent too", async () => {
  const place = await aside("one", 3, (spool) => {
    rmSync(segmentsOf(spool).at(-1) ?? "");
  });
  expect(readdirSync(place)).toContain("checkpoint.json");
  expect((await delivered()).sent).toEqual(["one 2", "one 3"]);
});

test("what is damaged is passed over and kept, and the rest is sent once", async () => {
  const place = await aside("one", 4, (spool) => {
    writeFileSync(segmentsOf(spool)[1] ?? "", "{\n");
    writeFileSync(join(spool, "checkpoint.json"), "{");
  });
  const { sent, said } = await delivered();
  expect(sent).toEqual(["one 2", "one 4"]);
  expect(said).toEqual([expect.stringContaining("is damaged")]);
  expect(said[0]).toContain("and 1 more");
  expect(segmentsOf(place).map((path) => readFileSync(path, "utf8"))).toEqual(["{\n"]);
  expect((await delivered()).sent).toEqual([]);
});

test("what a newer version wrote waits for it, with all that comes after", async () => {
  const place = await aside("one", 4, (spool) => {
    const path = segmentsOf(spool)[1] ?? "";
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace('"observer":{', '"observer":{"tpm":"x",'));
  });
  const { sent, said } = await delivered();
  expect(sent).toEqual(["one 2"]);
  expect(said).toEqual([expect.stringContaining("update this program")]);
  const [newer = ""] = segmentsOf(place);
  writeFileSync(newer, readFileSync(newer, "utf8").replace('"tpm":"x",', ""));
  expect((await delivered()).sent).toEqual(["one 3", "one 4"]);
});

test("what the server does not take yet stays for the next start", async () => {
  await aside("one", 3);
  const stop = new AbortController();
  await deliverSetAside(
    folder,
    {
      send: async () => ({ kind: "again", why: "nobody is there" }),
      complain: () => stop.abort(),
      jitter: () => 0,
    },
    stop.signal,
  );
  expect((await delivered()).sent).toEqual(["one 2", "one 3"]);
});

test("what the token is not for stays for the next start, and keeps nobody waiting", async () => {
  await aside("one", 3);
  const send: SendBatch = async () => ({ kind: "denied", why: "the token is of another" });
  expect((await delivered(send)).said).toEqual([
    expect.stringContaining("set-aside: it is left here, and sent after the next start"),
  ]);
  expect((await delivered()).sent).toEqual(["one 2", "one 3"]);
});

test("what an earlier version set aside is sent too", async () => {
  renameSync(await aside("one", 3), join(folder, "other-machine-2"));
  expect((await delivered()).sent).toEqual(["one 2", "one 3"]);
});

test("a folder that cannot be listed is complained of", async () => {
  const said: string[] = [];
  const complain = (what: string) => void said.push(what);
  const send: SendBatch = async () => ({ kind: "taken" });
  const nowhere = join(folder, "nowhere");
  const { signal } = new AbortController();
  await deliverSetAside(nowhere, { send, complain, jitter: () => 0 }, signal);
  expect(said).toEqual([expect.stringContaining("ENOENT")]);
});
