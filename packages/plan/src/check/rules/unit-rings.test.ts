import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

function units(parents: Readonly<Record<string, string | undefined>>) {
  return Object.entries(parents).map(([id, parent]) => ({
    id,
    name: id,
    ...(parent === undefined ? {} : { parent }),
  }));
}

test("a ring of units is told once, at its first unit in the plan", () => {
  expect(
    problemsIn({ units: units({ top: undefined, x: "a", b: "a", c: "b", a: "c", y: "b" }) }),
  ).toEqual([
    "units/2/parent unit-ring: is above itself, b → a → c → b: take one of these parents away",
  ]);
});

test("every ring is told", () => {
  expect(problemsIn({ units: units({ a: "a", b: "c", c: "b" }) })).toEqual([
    "units/0/parent unit-ring: is above itself, a → a: take one of these parents away",
    "units/1/parent unit-ring: is above itself, b → c → b: take one of these parents away",
  ]);
});

test("of a long ring the first are named", () => {
  const ids = Array.from({ length: 12 }, (_, at) => `u${at}`);
  const ring = Object.fromEntries(ids.map((id, at) => [id, ids[(at + 1) % 12]]));

  expect(problemsIn({ units: units(ring) })).toEqual([
    expect.stringContaining("u0 → u1 → u2 → u3 → u4 → u5 → u6 → u7 → 4 more → u0:"),
  ]);
});

test("a tree has no ring, and a parent that there is not makes none", () => {
  expect(problemsIn({ units: units({ a: undefined, b: "a", c: "a", d: "c" }) })).toEqual([]);
  expect(problemsIn({ units: units({ a: "nowhere", b: "a" }) })).toEqual([
    expect.stringContaining("units/0/parent unknown-id"),
  ]);
});
