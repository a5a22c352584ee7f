import { Plan } from "@mainstay/plan";
import { expect, test } from "vitest";
import { instantsIn, rowsOf } from "./outage-rows.ts";
import type { Side } from "./side.ts";

const plan = Plan.parse({
  mainstay: 1,
  elements: [
    { id: "sales", kind: "function", name: "Sales" },
    { id: "payroll", kind: "function", name: "Payroll", objectives: { rto: "1h" } },
    { id: "mail", kind: "service", name: "Mail" },
  ],
});

function sideWith(elements: Side["simulation"]["elements"]): Side {
  return {
    simulation: { scenario: null, elements, rings: [] },
    recovery: { scenario: null, steps: [], returns: [], rings: [] },
    harm: { hours: 0, functions: [] },
    selfDependent: [],
  };
}

const down = (to: string, rtoBreach: string | null): Side["simulation"]["elements"][string] => ({
  level: [
    ["PT0M", 0],
    [to, 1],
  ],
  firstImpact: "PT0M",
  below: [{ from: "PT0M", to, rtoBreach, mtpdBreach: null }],
  causes: [],
});
const without = sideWith({
  sales: down("PT2H", null),
  payroll: down("PT3H", "PT1H"),
  mail: down("PT4H", null),
});

test("functions come first by what they break, and what is no function only if all is wanted", () => {
  const rows = rowsOf({ plan, without, other: null, all: false });
  expect(rows.map(({ id }) => id)).toEqual(["payroll", "sales"]);
  const all = rowsOf({ plan, without, other: null, all: true });
  expect(all.map(({ id }) => id)).toEqual(["payroll", "mail", "sales"]);
});

test("what drops only with strategies has its row too, and its instants", () => {
  const rows = rowsOf({ plan, without: sideWith({}), other: without, all: false });
  expect(rows.map((row) => [row.id, row.without, row.with?.firstImpact])).toEqual([
    ["payroll", undefined, 0],
    ["sales", undefined, 0],
  ]);
  expect(instantsIn(rows)).toEqual([0, 60, 120, 180]);
});
