import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "./testing/small-plan.ts";

test("what the plan needs is declared: directly, or by a way", () => {
  const { declared, surprises } = compare([
    { from: "10.0.0.1", to: "10.0.0.2" },
    { from: "10.0.0.1", to: "10.0.0.3" },
  ]);
  expect(declared.map((one) => one.declared)).toEqual([
    { kind: "direct", path: ["tms", "orders"] },
    { kind: "implied", path: ["tms", "orders", "disk"] },
  ]);
  expect(surprises).toEqual([]);
});

test("what was seen of a port by several is known by the surest of them", () => {
  const one = { from: "10.0.0.1", to: "10.0.0.2" };
  const roles = ["lower-port", "listener", "first-seen"] as const;
  const { declared } = compare(roles.map((roleBy) => ({ ...one, roleBy })));
  expect(declared[0]?.relation.ports).toMatchObject([{ roleBy: "listener", connections: 3 }]);
});

test("every relation is declared, a surprise, failed, or between strangers", () => {
  const end = fc.constantFrom(
    "10.0.0.1",
    "10.0.0.2",
    "10.0.0.3",
    "10.0.0.4",
    "10.9.9.9",
    "maps.example",
  );
  const one = fc.record({
    from: end,
    to: end,
    port: fc.constantFrom(22, 443),
    outcomes: fc.constantFrom({ succeeded: 1 }, { refused: 2 }, { unknown: 1, blocked: 1 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (dependencies) => {
      const { declared, surprises, failing, strangers } = compare(dependencies);
      const told = new Set([
        ...declared.map(({ relation }) => pair(relation)),
        ...surprises.map(({ relation }) => pair(relation)),
        ...failing.map(({ relation }) => pair(relation)),
        ...strangers.flatMap(({ serves }) =>
          serves.filter(({ from }) => from.elements.length === 0).map(pair),
        ),
      ]);
      const all = dependencies.filter(({ from, to }) => from !== to);
      expect(told.size).toBe(new Set(all.map(({ from, to }) => `${from} ${to}`)).size);
    }),
  );
});

function pair({ from, to }: { from: { name: string }; to: { name: string } }): string {
  return `${from.name} ${to.name}`;
}
