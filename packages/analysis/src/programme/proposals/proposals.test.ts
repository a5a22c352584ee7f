import { Disruption } from "@mainstay/plan";
import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { inspect } from "../../inspection.ts";
import { proposals } from "./proposals.ts";

const today = "2026-06-30";

const firm: PlanInFile = {
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["desk", { any: ["radio", "phone"] }],
    },
    { id: "billing", kind: "function", name: "Billing", criticality: "important", needs: ["mail"] },
    { id: "desk", kind: "site", name: "Desk" },
    { id: "mail", kind: "service", name: "Mail", availability: { sla: 0.9 } },
    { id: "radio", kind: "service", name: "Radio", availability: { sla: 0.9 } },
    { id: "phone", kind: "service", name: "Phone", availability: { sla: 0.8 } },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
};
const drill = { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-02-28" } as const;

test("8.10 cuts of functions are proposed, and scenarios of the plan in their stead", () => {
  const { proposals: found, functions } = proposals(inspect(planOf(firm), { today }));
  expect(
    found.map(({ id, name, criticality, chance }) => [id, name, criticality, chance?.toFixed(3)]),
  ).toEqual([
    ["cut/phone+radio", "Phone and Radio", "mission-critical", "0.020"],
    ["cut/desk", "Desk", "mission-critical", undefined],
    ["scenario/no-mail", "No mail", "important", undefined],
  ]);
  expect(functions).toEqual({ lookedAt: 2, all: 2 });
});

test("8.10 what was never rehearsed comes first, then what failed, then what passed longest ago", () => {
  const lost = (element: string) => ({
    id: `no-${element}`,
    name: `No ${element}`,
    disruptions: [{ element }],
  });
  const held = (element: string, date: string, result: "passed" | "failed") => ({
    ...drill,
    id: `${element}-drill`,
    scenario: `no-${element}`,
    date,
    result,
  });
  const { proposals: found } = proposals(
    inspect(
      planOf({
        ...firm,
        scenarios: ["mail", "desk", "radio", "phone"].map(lost),
        exercises: [
          held("mail", "2026-05-01", "passed"),
          held("desk", "2026-03-01", "passed"),
          held("radio", "2026-06-01", "failed"),
        ],
      }),
      { today },
    ),
  );
  expect(found.map(({ id }) => id)).toEqual([
    "cut/phone+radio",
    "scenario/no-phone",
    "scenario/no-radio",
    "scenario/no-desk",
    "scenario/no-mail",
  ]);
});

test("8.10 an exercise that lost more rehearsed it as well", () => {
  const all = { id: "all", name: "All", disruptions: [{ element: "radio" }, { element: "phone" }] };
  const { proposals: found } = proposals(
    inspect(
      planOf({
        ...firm,
        scenarios: [
          { ...all, disruptions: [...all.disruptions, { element: "desk" }, { element: "mail" }] },
        ],
        exercises: [{ ...drill, scenario: "all", result: "passed" }],
      }),
      { today },
    ),
  );
  expect(found.map(({ id, rehearsed }) => [id, rehearsed?.id])).toContainEqual([
    "cut/phone+radio",
    "drill",
  ]);
});

test("8.10 what happened to others is proposed where it would stop a function", () => {
  const incident = (id: string, element: string) => ({
    id,
    name: `Outage of ${element}`,
    began: "2025-10-09",
    disruptions: [Disruption.decode({ element, lasts: "8h" })],
  });
  const { proposals: found } = proposals(inspect(planOf(firm), { today }), [
    incident("mo-1", "mail"),
    incident("mo-2", "radio"),
  ]);
  expect(found.filter(({ source }) => source === "incident")).toMatchObject([
    { id: "incident/mo-1", functions: ["billing"], began: "2025-10-09" },
  ]);
});
