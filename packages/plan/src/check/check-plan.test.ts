import fc from "fast-check";
import { expect, test } from "vitest";
import { applyUnchecked } from "../edits/apply-unchecked.ts";
import type { Edit } from "../edits/operation.ts";
import { readPlan } from "../files/read-plan.ts";
import type { Plan } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import { StrategyId } from "../records/primitives.ts";
import { arbitraryEdit } from "../testing/arbitrary-edit.ts";
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

test("the changes of a strategy are at fault if and only if the plan that they make is", () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(arbitraryEdit(), ({ plan, edit }) => {
      const outcome = outcomeOf(plan, edit);
      outcomes.add(outcome);
      const problems = checkPlan(withStrategy(withoutStrategiesToCome(plan), edit));
      expect(problems.length > 0).toBe(outcome !== "sound");
      for (const { path } of problems) {
        expect(path).toEqual(["strategies", plan.strategies.length, "changes", expect.any(Number)]);
      }
    }),
    { numRuns: 200 },
  );
  expect(outcomes).toEqual(new Set(["sound", "impossible", "broken"]));
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

/** Slow but obvious: the whole changed plan is checked. */
function outcomeOf(plan: Plan, edit: Edit): "sound" | "impossible" | "broken" {
  const edited = applyUnchecked(plan, edit);
  if ("problems" in edited) return "impossible";
  return checkPlan(withoutStrategiesToCome(edited.plan)).length === 0 ? "sound" : "broken";
}

function withoutStrategiesToCome(plan: Plan): Plan {
  const strategies = plan.strategies.map((strategy) => ({
    ...strategy,
    status: "retired" as const,
  }));
  return { ...plan, strategies };
}

function withStrategy(plan: Plan, changes: Edit): Plan {
  const id = StrategyId.parse("tried");
  const strategy = { id, name: "Tried", status: "proposed" as const, changes };
  return { ...plan, strategies: [...plan.strategies, strategy] };
}
