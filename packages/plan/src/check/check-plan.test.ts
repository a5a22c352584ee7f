import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlan } from "../files/read-plan.ts";
import type { Plan } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { checkPlan } from "./check-plan.ts";

test("nothing is wrong with a valid plan", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      expect(checkPlan(plan)).toEqual([]);
    }),
  );
});

test("a single reference that leads nowhere is told there and nowhere else", () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.nat(), (plan, choice) => {
      const references = referencesIn(plan);
      fc.pre(references.length > 0);
      const path = references[choice % references.length];
      const unknown = checkPlan(withNameAt(plan, path)).filter(({ id }) => id === "unknown-id");
      expect(unknown.map((problem) => problem.path)).toEqual([path]);
    }),
  );
});

test("problems stand where the mistake is, in whichever file", () => {
  const { problems } = readPlan([
    {
      path: "elements.yaml",
      text: [
        "mainstay: 1",
        "elements:",
        "  - { id: payroll, kind: function, name: Payroll, owner: ana }",
        "  - id: orders",
        "    kind: function",
        "    name: Orders",
        "    needs:",
        "      - mial",
        "      - targets: [mail, orders]",
      ].join("\n"),
    },
    {
      path: "more.yaml",
      text: [
        "mainstay: 1",
        "people: [{ id: anna, name: Anna }]",
        "elements:",
        "  - { id: mail, kind: service, name: Mail }",
        "  - { id: payroll, kind: process, name: Salaries }",
      ].join("\n"),
    },
  ]);

  expect(
    problems.map(({ location, message }) =>
      [location?.file, location?.line, location?.column, ` ${message}`].join(":"),
    ),
  ).toEqual([
    "elements.yaml:3:58: element payroll: unknown person `ana`, did you mean `anna`?",
    "elements.yaml:8:9: element orders: unknown element `mial`, did you mean `mail`?",
    "elements.yaml:9:25: element orders: needs `orders`, which is the element itself: name what it rests on, or take this out",
    'more.yaml:5:11: element payroll: an element before it, "Payroll", has the same id: remove one of the two or give it another id',
  ]);
});

/** The paths to all ids of other records, told by what generated ids look like. */
function referencesIn(value: unknown, path: PlanPath = []): PlanPath[] {
  if (typeof value === "string") {
    return /^(?:unit|person|e|scenario|strategy)-\d+$/.test(value) ? [path] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return key === "id" || key === "changes" ? [] : referencesIn(held, [...path, step]);
  });
}

function withNameAt(plan: Plan, path: PlanPath): Plan {
  const copy = structuredClone(plan);
  let holder: object = copy;
  for (const step of path.slice(0, -1)) holder = Reflect.get(holder, step);
  Reflect.set(holder, path.at(-1) ?? "", "leads-nowhere");
  return copy;
}
