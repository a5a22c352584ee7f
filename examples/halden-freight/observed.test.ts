import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareWithPlan, flowBook, formats, listDependencies, readFlows } from "@mainstay/flows";
import { expect, test } from "vitest";
import { observedRows } from "./make-observed.ts";
import { haldenFreight } from "./read-example.ts";

const book = flowBook();
const reader = readFlows({ file: "conn.jsonl", writtenAt: 0 }, { sink: book, formats });
reader.write(readFileSync(new URL("observed/conn.jsonl", import.meta.url), "utf8"));
const file = reader.end();
const plan = haldenFreight();
const comparison = compareWithPlan(
  plan,
  { dependencies: listDependencies(book) },
  { today: "2026-11-24" },
);

const named = (end: { name: string }) => end.name;

test("observed/conn.jsonl is what is made up", async () => {
  const golden = new URL("observed/conn.jsonl", import.meta.url);
  await expect(observedRows()).toMatchFileSnapshot(fileURLToPath(golden));
});

test("every row of what VM insights told of machines is read", () => {
  const machines = readFlows(
    { file: "vm-insights.jsonl", writtenAt: 0 },
    { sink: flowBook(), formats },
  );
  machines.write(readFileSync(new URL("machines/vm-insights.jsonl", import.meta.url), "utf8"));
  expect(machines.end()).toMatchObject({ rows: 7, machines: 4, listeners: 3, leftOut: [] });
});

test("every row is read", () => {
  expect(file).toMatchObject({ format: "zeek", connections: file.rows });
});

test("the declarations are kept in a database that the plan does not have, and not where it says", () => {
  expect(
    comparison.surprises.filter(({ relation }) => named(relation.to) === "10.20.9.50"),
  ).toMatchObject([
    {
      relation: { from: { name: "customs-declaration" } },
      functions: ["customs-clearance", "forwarding"],
    },
  ]);
  expect(comparison.unseen.filter(({ answer }) => answer === undefined)).toMatchObject([
    { element: "customs-declaration", target: "db-customs" },
  ]);
});

test("a firm that is in no contract stands under customs clearance", () => {
  expect(comparison.thirdParties.find(({ end }) => end.name === "192.0.2.77")).toMatchObject({
    knownBy: "address",
    functions: [
      { function: "customs-clearance", criticality: "mission-critical" },
      { function: "forwarding", criticality: "important" },
    ],
    isAsked: true,
  });
});

test("time and sign-in on premises hang on one domain controller, and some do not say so", () => {
  const [directory] = comparison.darkAreas;
  expect(directory).toMatchObject({ id: "active-directory", isSingle: true, isAsked: true });
  expect(
    directory?.leaning.filter(({ declares }) => !declares).map(({ element }) => element),
  ).toEqual(expect.arrayContaining(["print-server", "proxy", "backup-server"]));
});

test("a relay that is gone never answers, and a partner refuses now and then", () => {
  expect(
    comparison.failing
      .filter(({ answer }) => answer === undefined)
      .map(({ relation, port, everSucceeded }) => [named(relation.to), port.port, everSucceeded]),
  ).toEqual([
    ["203.0.113.200", 22, true],
    ["10.20.9.9", 25, false],
  ]);
});

test("the scanner is explained, and leans on nothing", () => {
  const scanner = comparison.surprises.filter(
    ({ relation }) => named(relation.from) === "10.20.9.99",
  );
  expect(scanner).not.toEqual([]);
  expect(scanner.flatMap(({ asked }) => asked)).toEqual([]);
  expect(comparison.strangers.map(({ end }) => end.name)).not.toContain("10.20.9.99");
});
