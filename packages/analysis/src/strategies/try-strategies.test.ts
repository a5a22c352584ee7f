import { officeCatalog, planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { greedySequence } from "./greedy-sequence.ts";
import { gainPerThousand } from "./rank.ts";
import { strategyBase } from "./strategy-base.ts";
import { rankStrategies, tryStrategies } from "./try-strategies.ts";

/** Dispatch needs routing, which one server runs; the server takes a day and may be down for two hours. */
const depot = planOf({
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      objectives: { rto: "2h" },
      needs: ["routing"],
    },
    {
      id: "routing",
      kind: "application",
      name: "Routing",
      recovery: { time: "1h" },
      needs: ["server"],
    },
    { id: "server", kind: "infrastructure", name: "Server", recovery: { time: "1d" } },
  ],
  scenarios: [
    { id: "server-lost", name: "Server lost", disruptions: [{ element: "server" }] },
    {
      id: "routing-gone",
      name: "Routing gone",
      disruptions: [{ element: "routing", lasts: "never" }],
    },
  ],
  strategies: [
    {
      id: "faster-server",
      name: "A contract for spare parts",
      status: "proposed",
      cost: "1000 EUR",
      yearlyCost: "1000 EUR",
      changes: [{ put: "elements/server/recovery/time", value: "2h" }],
    },
    {
      id: "second-server",
      name: "A second server",
      status: "approved",
      cost: "8000 EUR",
      changes: [
        {
          put: "elements/standby",
          value: { id: "standby", kind: "infrastructure", name: "Standby" },
        },
        { remove: "elements/routing/needs/server" },
        { put: "elements/routing/needs/server+standby", value: { any: ["server", "standby"] } },
      ],
    },
    {
      id: "done",
      name: "Done already",
      status: "implemented",
      changes: [{ put: "elements/server/recovery/time", value: "1h" }],
    },
  ],
});

const base = strategyBase(depot, { order: 1 });

describe("7.4 worth of a strategy", () => {
  const { worths } = rankStrategies(tryStrategies(strategyBase(depot, { order: 2 })), "hours");
  const [first, second] = worths;

  test("tries what is proposed or approved, each for itself, in plan order where all is equal", () => {
    expect(worths.map(({ strategy }) => strategy.id)).toEqual(["faster-server", "second-server"]);
  });

  test("7.3 hours beyond the RTO count by criticality, and four weeks where nothing comes back", () => {
    // Dispatch: down for a day and back after 2 h too late; gone for good in the other scenario.
    expect(first.without.breachHours).toBe(3 * (22 + (28 * 24 - 2)));
    expect(first.breachHoursAvoided).toBe(3 * 22);
  });

  test("gaps are closed, and opened where a new element has none", () => {
    expect(first.gapsClosed).toEqual([{ element: "server", of: "time" }]);
    expect(second.gapsClosed).toEqual([{ element: "server", of: "time" }]);
    expect(second.gapsOpened).toEqual([]);
  });

  test("cuts are removed, and added where it now takes more", () => {
    expect(first.cutsRemoved).toEqual({ count: 0, listed: [] });
    expect(second.cutsRemoved).toEqual({
      count: 1,
      listed: [{ element: "dispatch", cut: ["server"] }],
    });
    expect(second.cutsAdded.listed).toEqual([{ element: "dispatch", cut: ["server", "standby"] }]);
  });

  test("7.5 per thousand of the first year", () => {
    expect(gainPerThousand(first, "hours")).toBe((3 * 22) / 2);
    expect(gainPerThousand(second, "gaps")).toBe(1 / 8);
  });

  test("of equal worth by one measure the others decide", () => {
    const byGaps = rankStrategies(tryStrategies(base), "gaps");
    expect(byGaps.worths.map(({ strategy }) => strategy.id)).toEqual([
      "second-server",
      "faster-server",
    ]);
  });
});

describe("7.6 a sequence for a budget", () => {
  const sequence = (euros: number) =>
    greedySequence(base, {
      budget: { cents: euros * 100, currency: "EUR" },
      by: "hours",
      tried: tryStrategies(base),
    });

  test("takes the most for its cost first, and nothing that gains no more after it", () => {
    const { steps, cost } = sequence(10_000);
    expect(steps.map(({ strategy }) => strategy.id)).toEqual(["faster-server"]);
    expect(cost).toEqual({ cents: 200_000, currency: "EUR" });
  });

  test("never costs more than there is", () => {
    expect(sequence(1_999).steps).toEqual([]);
    expect(sequence(0).steps).toEqual([]);
  });

  test("leaves out what costs in another currency", () => {
    const budget = { cents: 10_000_000, currency: "GBP" };
    const tried = tryStrategies(base);
    expect(greedySequence(base, { budget, by: "hours", tried }).steps).toEqual([]);
  });
});

test("7.4 a strategy may change what a plan takes over from a catalog", () => {
  const plan = planOf({
    uses: { id: "office", features: ["own-sign-in"] },
    elements: [
      {
        id: "sales",
        kind: "function",
        name: "Sales",
        objectives: { rto: "2h" },
        needs: ["sign-in"],
      },
    ],
    scenarios: [
      { id: "lost", name: "Server lost", disruptions: [{ element: "sign-in", lasts: "1d" }] },
    ],
    strategies: [
      {
        id: "cloud-sign-in",
        name: "Sign-in in the cloud",
        status: "proposed",
        changes: [
          { remove: "uses/office/features/own-sign-in" },
          { put: "elements/sales/needs/sign-in/holds", value: "23h" },
        ],
      },
    ],
  });
  const { worths, untried } = tryStrategies(
    strategyBase(plan, { order: 1, catalogs: [officeCatalog] }),
  );
  expect(untried).toEqual([]);
  expect(worths[0]?.cutsRemoved.listed.map(({ cut }) => cut.map(String))).toContainEqual([
    "sign-in-server",
  ]);
  expect(worths[0]?.breachHoursAvoided).toBe(22);
});
