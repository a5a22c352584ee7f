import { fileURLToPath } from "node:url";
import { compareObservations } from "@mainstay/api";
import { expect, test } from "vitest";
import { monochrome } from "../testing/monochrome.ts";
import { changesText } from "./changes.ts";

const figures = {
  connections: 40,
  outcomes: { succeeded: 40, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 },
  first: "2026-06-02T10:00:00Z",
  last: "2026-06-02T11:00:00Z",
};
const window = (day: number) => ({
  from: `2026-06-0${day}T00:00:00Z`,
  until: `2026-06-0${day + 1}T00:00:00Z`,
  grain: "hour",
});
const edge = (id: number, port: number, more: object) => ({
  ...figures,
  id,
  client: { end: 1, programs: [] },
  server: { end: 2, programs: [] },
  port,
  protocol: "tcp",
  services: [],
  roleBy: "listener",
  firstEver: "2026-05-01T00:00:00Z",
  lastEver: "2026-06-02T11:00:00Z",
  seenBy: [],
  elements: { client: [], server: ["orders-database"] },
  watched: { before: 1, after: 1 },
  ...more,
});
const end = (id: number, address: string) => ({
  id,
  address,
  machines: [],
  names: [],
  reverseNames: [],
});
const changed = compareObservations.answer.parse({
  before: window(1),
  after: window(2),
  longer: 1,
  counts: { new: 1, gone: 2, failing: 0, "working-again": 0, grown: 1, shrunk: 0 },
  items: [
    edge(1, 443, { change: "new" }),
    edge(2, 8443, { change: "gone", before: figures }),
    edge(3, 5432, { change: "gone", before: figures, watched: { before: 0.5, after: 0 } }),
    edge(4, 1433, { change: "grown", before: { ...figures, connections: 2 } }),
  ],
  ends: [end(1, "10.1.0.5"), end(2, "10.1.0.10")],
  total: 4,
});

test.each([80, 120])("what changed looks as it should at %i columns", async (width) => {
  const text = changesText(monochrome(width), changed, false);
  const golden = new URL(`../../golden/compare-between-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});

test("where nothing changed, that is said", () => {
  const nothing = { ...changed, items: [], total: 0 };
  expect(changesText(monochrome(80), nothing, false)).toContain("Nothing changed that anybody saw");
});
