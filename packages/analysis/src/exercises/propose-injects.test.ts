import { minutes } from "@mainstay/plan";
import { arbitraryPlan, type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isLostWithin } from "../self-dependence.ts";
import { simulate } from "../simulate.ts";
import { proposeInjects } from "./propose-injects.ts";

const depot: PlanInFile = {
  people: [{ id: "ben", name: "Ben" }],
  units: [{ id: "orders", name: "Orders" }],
  elements: [
    {
      id: "intake",
      kind: "function",
      name: "Order intake",
      unit: "orders",
      owner: "ben",
      needs: [{ targets: ["chat"], holds: "1h" }],
      objectives: { rto: "2h", mtpd: "8h" },
    },
    { id: "chat", kind: "service", name: "Chat", needs: ["sign-in"] },
    { id: "sign-in", kind: "service", name: "Sign-in" },
    { id: "phones", kind: "service", name: "Telephones" },
  ],
  scenarios: [{ id: "no-sign-in", name: "No sign-in", disruptions: [{ element: "sign-in" }] }],
  sops: [
    {
      id: "by-phone",
      name: "Orders by telephone",
      unit: "orders",
      scenarios: ["no-sign-in"],
      copies: ["chat"],
    },
  ],
  callTrees: [
    {
      id: "all",
      name: "All",
      start: "ben",
      calls: [],
      channels: ["chat", "phones"],
      scenarios: ["no-sign-in"],
    },
  ],
};

function proposed(more: { readonly lasts?: ReturnType<typeof minutes> } = {}) {
  const plan = planOf(depot);
  const [scenario] = plan.scenarios;
  const cascade = simulate(plan, scenario.disruptions);
  return proposeInjects(plan, { scenario, cascade, ...more });
}

test("12.2 a loss, the functions that stop, procedures out of reach and objectives that are missed are told in order", () => {
  expect(proposed().map(({ inject, reason, at }) => [reason, inject.element, at])).toEqual([
    ["lost", "sign-in", 0],
    ["procedure", "chat", 0],
    ["fallen", "intake", 60],
    ["rto", "intake", 180],
    ["mtpd", "intake", 540],
  ]);
});

test("12.2 each comes over the first channel that still works, says who notices, and what to do by which procedure", () => {
  const fallen = proposed().find(({ reason }) => reason === "fallen");
  expect(fallen).toMatchObject({
    chain: ["sign-in", "chat", "intake"],
    silent: ["chat"],
    inject: {
      id: "intake-fallen",
      channel: "phones",
      sender: "Ben, who answers for Order intake",
      what: "Order intake stops: it needs Sign-in, by way of Chat.",
      sop: "by-phone",
      expect: "Find a copy of the procedure Orders by telephone, whose places are lost: Chat.",
    },
  });
});

test("12.2 an exercise that is shorter than the scenario tells all of it, and says when it would be", () => {
  const injects = proposed({ lasts: minutes(90) }).map(({ inject }) => inject);
  expect(injects.map(({ after }) => after)).toEqual([0, 0, 10, 30, 90]);
  expect(injects.at(-1)?.what).toMatch(/^In the scenario it is 9 hours after the start\./);
});

test("12.2 whatever the plan, no inject comes over what is silent then, and ids are all different", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const [scenario] = plan.scenarios;
      fc.pre(scenario !== undefined);
      const cascade = simulate(plan, scenario.disruptions);
      const injects = proposeInjects(plan, { scenario, cascade });
      expect(new Set(injects.map(({ inject }) => inject.id)).size).toBe(injects.length);
      expect(injects.map(({ at }) => at)).toEqual(
        injects.map(({ at }) => at).toSorted((a, b) => a - b),
      );
      for (const { inject, at } of injects)
        expect(inject.channel !== undefined && isLostWithin(cascade, inject.channel, at, at)).toBe(
          false,
        );
    }),
    { numRuns: 50 },
  );
});
