import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { flowBook } from "../book/flow-book.ts";
import { listDependencies } from "../book/list-dependencies.ts";
import { compareWithPlan } from "../comparison/compare-with-plan.ts";
import { mappedTable } from "../formats/mapped-table/mapped-table.ts";
import { TableMapping } from "../formats/mapped-table/mapping.ts";
import { formats } from "../formats/formats.ts";
import type { Connection } from "../observation.ts";
import { readAll } from "../testing/read-all.ts";

const plan = planOf({
  elements: [
    { id: "shop", kind: "application", name: "Shop", seenAs: ["10.0.0.1"], needs: ["db"] },
    { id: "db", kind: "infrastructure", name: "Db", seenAs: ["10.0.0.2"] },
  ],
});

function comparisonOf(connections: readonly Connection[]) {
  const book = flowBook();
  for (const one of connections) book.connection(one);
  const dependencies = listDependencies(book);
  const { seen, failingRequirements } = compareWithPlan(
    plan,
    { dependencies },
    { today: "2026-05-16" },
  );
  return { dependencies, seen, failing: failingRequirements.length };
}

test("the page of a proxy that refuses is no answer of what it keeps others from", () => {
  const mapping = TableMapping.parse({
    time: "when",
    client: "from",
    server: "to",
    port: "port",
    bytesOut: "sent",
    bytesIn: "received",
    outcome: "verdict",
    outcomes: { blocked: ["deny"], succeeded: ["allow"] },
    protocol: "tcp",
  });
  const read = (...rows: readonly string[]) =>
    readAll(["when,from,to,port,sent,received,verdict", ...rows].join("\n"), {
      formats: [mappedTable(mapping)],
    }).connections;
  const denied = "2026-01-01T00:00:00Z,10.0.0.1,10.0.0.2,443,900,2300,deny";
  const refused = Array.from({ length: 500 }, () => denied);
  const only = comparisonOf(read(...refused));
  expect(only).toMatchObject({ seen: 0, failing: 1 });
  expect(only.dependencies).toMatchObject([
    { connections: 500, failed: 500, bytesOut: 0, bytesIn: 0 },
  ]);
  const both = comparisonOf(read(...refused, denied.replace("deny", "allow")));
  expect(both).toMatchObject({ seen: 1, failing: 0 });
  expect(both.dependencies).toMatchObject([
    { connections: 501, failed: 500, bytesOut: 900, bytesIn: 2_300 },
  ]);
});

test("what a machine measured of a minute is of its connections that did not fail", () => {
  const minute = {
    minute: 29_000_000,
    client: { address: "10.0.0.1" },
    server: { address: "10.0.0.2" },
    port: 5432,
    protocol: "tcp",
    outcomes: { "timed-out": 1 },
    open: 4,
    bytesOut: 4_000_000,
    bytesIn: 9_000_000,
    roleBy: "told",
  };
  const batch = {
    observer: { id: "m1", host: "shop01", platform: "linux" },
    spool: "s",
    number: 1,
    coverage: [],
    minutes: [minute],
  };
  const { dependencies, ...said } = comparisonOf(
    readAll(JSON.stringify(batch), { formats }).connections,
  );
  expect(said).toEqual({ seen: 1, failing: 0 });
  expect(dependencies).toMatchObject([
    { connections: 2, failed: 1, bytesIn: 9_000_000, outcomes: { "timed-out": 1, unknown: 1 } },
  ]);
});
