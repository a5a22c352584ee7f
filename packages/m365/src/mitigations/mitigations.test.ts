import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DependencyId, dependencies } from "../catalog/dependencies.ts";
import { mitigations } from "./mitigations.ts";
import { sharedMitigations } from "./testing/shared-mitigations.ts";

const numbers = mitigations.map(({ number }) => number);

test("every mitigation of the folder is in the list once, in the order of its number", () => {
  const files = readdirSync(new URL("known", import.meta.url))
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => file.replace(".ts", ""));
  expect(mitigations.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  expect(numbers).toEqual(numbers.map((_, at) => `M${String(at + 1).padStart(2, "0")}`));
});

test("dependencies and mitigations name each other", () => {
  const known = Object.entries(dependencies);
  for (const { number, helps } of mitigations) {
    const naming = known.flatMap(([id, one]) => (one.mitigations.includes(number) ? [id] : []));
    const helped: readonly DependencyId[] = helps;
    expect(
      naming.filter((id) => !helped.some((one) => one === id)),
      number,
    ).toEqual([]);
  }
  const named = new Set(known.flatMap(([, one]) => one.mitigations));
  expect([...named].filter((number) => !numbers.includes(number))).toEqual([]);
});

const rows = sharedMitigations();

describe.skipIf(rows === undefined)("the shared mitigations (MAINSTAY_DATA says where)", () => {
  test.each(rows ?? [])("$id is known, helps with the same and has the same source", (row) => {
    const mitigation = mitigations.find(({ number }) => number === row.id);
    // Dependencies of the structure of the catalog are our own; F stands for reasoning without a source.
    expect(mitigation?.helps.filter((id) => /^D\d/.test(id)).join(" ")).toBe(row.dependency_ids);
    const sources = row.source.split(" ").filter((key) => key !== "F");
    expect(mitigation?.sources).toEqual(expect.arrayContaining(sources));
  });
});
