import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { isFailing } from "./relation.ts";
import { seen } from "./testing/seen.ts";
import { compare, elements, plan, today } from "./testing/small-plan.ts";

describe("a requirement of which every connection failed", () => {
  const refused = { refused: 2 };

  test("was not seen and is not unseen: it fails, and is told with how the plan knows it", () => {
    const {
      seen: count,
      failingRequirements,
      unseen,
      unwatched,
      declared,
      failing,
    } = compare([{ from: "10.0.0.1", to: "10.0.0.2", outcomes: refused }]);
    expect(count).toBe(0);
    expect(failingRequirements).toEqual([{ element: "tms", target: "orders" }]);
    expect(unseen.map(({ target }) => target)).toEqual(["maps", "disk"]);
    expect(unwatched).toEqual([]);
    expect(declared.map(({ relation }) => isFailing(relation))).toEqual([true]);
    expect(failing).toMatchObject([{ declared: { kind: "direct" }, everSucceeded: false }]);
  });

  test("was seen once one connection was made, on whichever port", () => {
    const { seen: count, failingRequirements } = compare([
      { from: "10.0.0.1", to: "10.0.0.2", outcomes: refused },
      { from: "10.0.0.1", to: "10.0.0.2", port: 5432, outcomes: { unknown: 1 } },
    ]);
    expect(count).toBe(1);
    expect(failingRequirements).toEqual([]);
  });

  test("does not let its alternatives stand by", () => {
    const other = planOf({
      elements: [
        {
          id: "a",
          kind: "application",
          name: "A",
          seenAs: ["10.0.0.1"],
          needs: [{ any: ["b", "c"] }],
        },
        { id: "b", kind: "infrastructure", name: "B", seenAs: ["10.0.0.2"] },
        { id: "c", kind: "infrastructure", name: "C", seenAs: ["10.0.0.3"] },
      ],
    });
    const tried = { from: "10.0.0.1", to: "10.0.0.2", outcomes: refused };
    expect(compare([tried], other).unseen).toMatchObject([{ target: "c", standsBy: false }]);
  });

  test("is told of as failing wherever it is counted", () => {
    const end = fc.constantFrom("10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "maps.example");
    const one = fc.record({
      from: end,
      to: end,
      outcomes: fc.constantFrom({ succeeded: 1 }, { refused: 2 }, { unknown: 1, blocked: 1 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (dependencies) => {
        const {
          seen: count,
          failingRequirements,
          unseen,
          unwatched,
          failing,
        } = compare(dependencies);
        const told = failing.map(({ relation }) => `${relation.from.name} ${relation.to.name}`);
        for (const { element, target } of failingRequirements) {
          expect(told).toContain(`${element} ${target}`);
        }
        // Each requirement between elements that show is in one state.
        expect(count + failingRequirements.length + unseen.length + unwatched.length).toBe(3);
      }),
    );
  });
});

describe("unseen", () => {
  test("is a requirement of which nothing was seen by somebody who sees one of its ends", () => {
    const {
      unseen,
      seen: count,
      unwatched,
    } = compare([{ from: "10.0.0.1", to: "10.0.0.2", first: 1000, last: 5000 }]);
    expect(count).toBe(1);
    expect(unseen.map(({ element, target, lookedFor }) => [element, target, lookedFor])).toEqual([
      ["tms", "maps", [{ vantage: "sensor", from: 1000, to: 5000 }]],
      ["orders", "disk", [{ vantage: "sensor", from: 1000, to: 5000 }]],
    ]);
    expect(unwatched).toEqual([]);
  });

  test("may be among what was too much to be compared, unless it was looked up there", () => {
    const more = planOf({
      elements: [
        ...(elements ?? []).map((one) =>
          one.id === "tms" ? { ...one, needs: ["orders", "teams"] } : one,
        ),
        { id: "teams", kind: "service", name: "Teams" },
      ],
    });
    const dependencies = [
      { from: "10.0.0.1", to: "10.0.0.3" },
      { from: "10.0.0.4", to: "52.112.0.1", scope: "microsoft-365" as const, service: "teams" },
    ].map(seen);
    const found = (leftOut?: { edges: number; isLookedUp: boolean }) =>
      compareWithPlan(
        more,
        { dependencies, ...(leftOut === undefined ? {} : { leftOut }) },
        { today },
      ).unseen.map(({ target, mayBeLeftOut }) => `${target} ${mayBeLeftOut}`);
    expect(found()).toEqual(["orders false", "teams false", "disk false"]);
    expect(found({ edges: 9, isLookedUp: false })).toEqual([
      "orders true",
      "teams true",
      "disk true",
    ]);
    // A list knows servers of Microsoft 365, and no place does.
    expect(found({ edges: 9, isLookedUp: true })).toEqual([
      "orders false",
      "teams true",
      "disk false",
    ]);
  });

  test("is not what nobody watched", () => {
    const { unseen, unwatched } = compare([]);
    expect(unseen).toEqual([]);
    expect(unwatched).toHaveLength(3);
  });

  test("a machine that watches itself looks for what it needs and is needed for, not for others", () => {
    const dependencies = [seen({ from: "10.0.0.1", to: "10.0.0.3", seenFrom: "agent" })];
    const machine = { host: "tms-host", addresses: ["10.0.0.1"] };
    const watches = [{ vantage: "agent", from: 0, to: 60_000, machine }];
    const { unseen, unwatched } = compareWithPlan(plan, { dependencies, watches }, { today });
    expect(unseen.map(({ element, target }) => `${element} ${target}`)).toEqual([
      "tms orders",
      "tms maps",
    ]);
    expect(unwatched).toEqual([{ element: "orders", target: "disk" }]);
  });

  describe("a machine that watches TCP alone", () => {
    const other = planOf({
      elements: [
        {
          id: "app",
          kind: "application",
          name: "App",
          seenAs: ["10.0.0.1"],
          needs: ["resolver", "clock", "zone", "disk"],
        },
        { id: "resolver", kind: "infrastructure", name: "DNS", seenAs: ["10.0.0.53"] },
        { id: "clock", kind: "infrastructure", name: "Clock", seenAs: ["10.0.0.54:123"] },
        { id: "zone", kind: "infrastructure", name: "Zone", seenAs: ["10.0.0.55"] },
        { id: "disk", kind: "infrastructure", name: "Disk", seenAs: ["10.0.0.6"] },
      ],
    });
    const machine = { host: "app01", addresses: ["10.0.0.1"] };
    const agent = { vantage: "app01", from: 0, to: 60_000, share: 1, machine };
    const zone = seen({ from: "10.0.0.9", to: "10.0.0.55", port: 53, role: "dns" });
    const found = (transports: readonly ("tcp" | "udp")[]) =>
      compareWithPlan(
        other,
        { dependencies: [zone], watches: [{ ...agent, transports }] },
        { today },
      );
    const targets = (all: readonly { readonly target: string }[]) => all.map((one) => one.target);

    test("is asked nothing of what may be of UDP: by name, by port, or as it was seen", () => {
      const { unseen, unwatched } = found(["tcp"]);
      expect(targets(unseen)).toEqual(["disk"]);
      expect(targets(unwatched)).toEqual(["resolver", "clock", "zone"]);
      expect(targets(found(["tcp", "udp"]).unseen)).toHaveLength(4);
    });

    test("leaves it open who leans on name resolution and time", () => {
      expect(found(["tcp"]).darkAreas).toMatchObject([
        {
          id: "dns",
          servers: [{ end: { elements: ["zone"] } }],
          isSingle: false,
          isUnwatched: true,
        },
        { id: "time", servers: [], leaning: [], isSingle: false, isUnwatched: true },
      ]);
      expect(found(["tcp", "udp"]).darkAreas).toMatchObject([
        { id: "dns", isSingle: true, isUnwatched: false },
      ]);
    });
  });

  test("an alternative of one that was seen stands by", () => {
    const other = planOf({
      elements: [
        {
          id: "a",
          kind: "application",
          name: "A",
          seenAs: ["10.0.0.1"],
          needs: [{ any: ["b", "c"] }],
        },
        { id: "b", kind: "infrastructure", name: "B", seenAs: ["10.0.0.2"] },
        { id: "c", kind: "infrastructure", name: "C", seenAs: ["10.0.0.3"] },
      ],
    });
    const { unseen } = compare([{ from: "10.0.0.1", to: "10.0.0.2" }], other);
    expect(unseen).toMatchObject([{ target: "c", standsBy: true }]);
  });
});
