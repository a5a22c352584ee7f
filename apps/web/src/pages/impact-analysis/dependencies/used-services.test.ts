import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { usedServices } from "./used-services.ts";

const plan = planOf({
  units: [{ id: "finance", name: "Finance" }],
  elements: [
    { id: "exchange-online", kind: "service", name: "Exchange Online" },
    { id: "teams-chat", kind: "service", name: "Teams chat" },
    { id: "erp", kind: "application", name: "ERP" },
  ],
});

const unused = { declared: "unused", active: "unused", licensed: "unused" } as const;
const measure = (users: number) => ({
  users,
  ofUsers: 40,
  share: users / 40,
  from: "2026-10-01",
  to: "2026-10-30",
  source: "Active users",
});

function service(id: string, users: number, unit = "finance") {
  return {
    id,
    inPlan: id !== "viva-engage",
    class: "specific" as const,
    share: 1,
    classInUse: "specific" as const,
    classBy: unused,
    uses: [{ unit, active: measure(users) }],
  };
}

test("what people of the unit use is proposed with how many and why, the most used first", () => {
  const services = [service("teams-chat", 12), service("exchange-online", 38)];
  expect(usedServices({ services }, { plan, unit: "finance", listed: [] })).toMatchObject([
    {
      name: "Exchange Online",
      dependency: {
        element: "exchange-online",
        quantity: 38,
        note: "Used by 38 of 40 people (95\u00a0%), 1 Oct 2026 to 30 Oct 2026, by Active users",
      },
    },
    { name: "Teams chat", dependency: { element: "teams-chat", quantity: 12 } },
  ]);
});

test("what the plan does not have goes by its name", () => {
  const [proposed] = usedServices(
    { services: [service("viva-engage", 3)] },
    { plan, unit: "finance", listed: [] },
  );
  expect(proposed?.dependency).toMatchObject({ name: proposed?.name, quantity: 3 });
  expect(proposed?.dependency).not.toHaveProperty("element");
});

test("what is listed already, nobody uses, or only others use is not proposed", () => {
  const services = [
    service("exchange-online", 38),
    service("teams-chat", 0),
    service("erp", 5, "sales"),
  ];
  const [exchange] = plan.elements;
  const listed = exchange === undefined ? [] : [{ element: exchange.id }];
  expect(usedServices({ services }, { plan, unit: "finance", listed })).toEqual([]);
  expect(usedServices({ services }, { plan, unit: undefined, listed: [] })).toEqual([]);
});
