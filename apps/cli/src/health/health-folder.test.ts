import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyHistory } from "@mainstay/m365";
import { afterAll, expect, test } from "vitest";
import { keepReading, readHistory } from "./health-folder.ts";
import { badMorning } from "./testing/made-up-health.ts";

const root = mkdtempSync(join(tmpdir(), "mainstay-history-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { services, issues } = badMorning;
const reading = (at: string) => ({ at, services, issues, failed: [] });

test("a folder that is not there is an empty history", async () => {
  expect(await readHistory(join(root, "none"))).toEqual({ history: emptyHistory, warnings: [] });
});

test("what is kept is read again, month by month", async () => {
  const folder = join(root, "months");
  const first = keepReading(folder, emptyHistory, reading("2026-10-31T23:55:00Z"));
  const second = keepReading(folder, first, reading("2026-11-01T00:00:00Z"));
  expect(readdirSync(folder).toSorted()).toEqual([
    "health-2026-10.ndjson",
    "health-2026-11.ndjson",
  ]);
  expect(await readHistory(folder)).toEqual({ history: second, warnings: [] });
});

test("a line that broke off is passed over and told, and spoils no other", async () => {
  const folder = join(root, "torn");
  const first = keepReading(folder, emptyHistory, reading("2026-11-01T00:00:00Z"));
  const file = join(folder, "health-2026-11.ndjson");
  appendFileSync(file, '{"at":"2026-11-01T00:05');
  keepReading(folder, first, reading("2026-11-01T00:10:00Z"));
  expect(readFileSync(file, "utf8").endsWith("\n")).toBe(true);
  const { history, warnings } = await readHistory(folder);
  expect(history).toMatchObject({ readings: 2, last: "2026-11-01T00:10:00Z" });
  expect(warnings).toEqual([
    expect.stringMatching(/health-2026-11\.ndjson, line 2, is no reading/),
  ]);
});

test("a folder that cannot be written is told", () => {
  const file = join(root, "file");
  writeFileSync(file, "");
  expect(() => keepReading(join(file, "x"), emptyHistory, reading("2026-11-01T00:00:00Z"))).toThrow(
    /cannot keep the history/,
  );
});
