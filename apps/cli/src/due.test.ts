import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { documentSchemas } from "./documents/json-schemas.ts";
import { mainstayIn } from "./testing/mainstay.ts";

const mainstay = mainstayIn(fileURLToPath(new URL("../../..", import.meta.url)));

function documentOf(...words: readonly string[]) {
  const { status, stdout, stderr } = mainstay([
    "due",
    "examples/halden-freight",
    ...words,
    "--json",
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

test("coverage as JSON is whole, and as its schema says", () => {
  const document = documentOf("--coverage");
  const ajv = new Ajv2020({ strict: false });
  expect(ajv.validate(documentSchemas["due-coverage"], document), ajv.errorsText()).toBe(true);
  expect(document.items).toHaveLength(document.counts.functions);
  expect(document.scenarios.length).toBeGreaterThan(10);
});

test("of a day before an exercise was held, nothing knows how it came out", () => {
  const stateOf = (at: string) => {
    const { scenarios } = documentOf("--coverage", "--at", at);
    return scenarios.find(({ scenario }: { scenario: string }) => scenario === "teams-loss");
  };
  expect(stateOf("2026-06-15")).toMatchObject({
    last: null,
    next: { exercise: "teams-drill-2026", result: null },
  });
  expect(stateOf("2026-06-16")).toMatchObject({
    last: { exercise: "teams-drill-2026", result: "failed" },
    next: null,
  });
});

test.each([["--readiness"], ["--readiness-of", "payroll"]])(
  "coverage and %s are asked one at a time",
  (...words) => {
    const { status, stdout, stderr } = mainstay(["due", "--coverage", ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("option '--coverage' cannot be used with option '--readiness");
  },
);
