import { expect, test } from "vitest";
import { parseGrants } from "./parse-grants.ts";

test("grants are values with a role and perhaps units", () => {
  expect(parseGrants("g-bc=continuity-manager; g-hubs=contributor:hubs,dispatch;")).toEqual([
    { value: "g-bc", role: "continuity-manager", units: [] },
    { value: "g-hubs", role: "contributor", units: ["hubs", "dispatch"] },
  ]);
  expect(parseGrants("")).toEqual([]);
});

test("a value may hold what separates the rest", () => {
  expect(parseGrants("CN=BC,OU=Groups=viewer")).toMatchObject([{ value: "CN=BC,OU=Groups" }]);
});

test.each(["g-bc", "g-bc=manager", "=viewer", "g-bc=viewer:a:b"])("%s is told as wrong", (text) => {
  expect(parseGrants(text)).toEqual({ problem: expect.stringContaining(text) });
});
