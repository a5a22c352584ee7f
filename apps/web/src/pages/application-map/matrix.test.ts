import { expect, test } from "vitest";
import { type ApplicationMap, toMatrix, type Use } from "./matrix.ts";

const measure = { users: 30, ofUsers: 40, share: 0.75, from: null, to: null, source: "report" };
const use = (unit: string, more: Partial<Use> = {}): Use => ({
  unit,
  ...more,
});
const declared: Use["declared"] = "work";
const unused = { declared: "unused", active: "unused", licensed: "unused" } as const;

const map: ApplicationMap = {
  units: [
    { id: "group", weight: 0, weightFrom: "unknown", people: null },
    { id: "sales", weight: 40, weightFrom: "headcount", people: 40 },
    { id: "it", weight: 10, weightFrom: "headcount", people: 10 },
  ],
  services: [
    {
      id: "yammer",
      inPlan: false,
      class: "unused",
      share: 0,
      classInUse: "unused",
      classBy: unused,
      uses: [],
    },
    {
      id: "crm",
      inPlan: true,
      class: "specific",
      share: 0.8,
      classInUse: "specific",
      classBy: { ...unused, declared: "specific" },
      uses: [use("sales", { declared })],
    },
    {
      id: "mail",
      inPlan: true,
      class: "enterprise-wide",
      share: 1,
      classInUse: "enterprise-wide",
      classBy: { declared: "specific", active: "specific", licensed: "unused" },
      uses: [use("sales", { active: measure }), use("it", { declared })],
    },
  ],
  disagreements: [],
  usage: null,
};
const seen = (view: Parameters<typeof toMatrix>[1]["view"]) =>
  toMatrix(map, { view, nameOf: (id) => id.toUpperCase() });

test("services stand by class, and units without people or uses have no column", () => {
  const { units, rows, counts } = seen({});
  expect(units.map(({ name }) => name)).toEqual(["SALES", "IT"]);
  expect(rows.map(({ id }) => id)).toEqual(["mail", "crm"]);
  expect(counts).toEqual({ "enterprise-wide": 1, shared: 0, specific: 1, unused: 0 });
});

test("by one evidence, the class is by it and only its uses are shown", () => {
  const [crm, mail] = seen({ evidence: "active", sort: "name" }).rows;
  expect([crm?.class, crm?.uses.size]).toEqual(["unused", 0]);
  expect([mail?.class, [...(mail?.uses.keys() ?? [])]]).toEqual(["specific", ["sales"]]);
});

test("a filter of classes leaves their counts, and services outside the plan come when asked for", () => {
  const { rows, counts } = seen({ classes: ["unused"], outside: true });
  expect(rows.map(({ id }) => id)).toEqual(["yammer"]);
  expect(counts.unused).toBe(1);
  expect(counts.specific).toBe(1);
});

test("an order can be turned round", () => {
  expect(seen({ sort: "share" }).rows.map(({ id }) => id)).toEqual(["mail", "crm"]);
  expect(seen({ sort: "share", down: true }).rows.map(({ id }) => id)).toEqual(["crm", "mail"]);
});
