import { applyEdit, ElementId } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { confirmSurprise } from "./confirm.ts";
import { compare, elements, plan, today } from "./testing/small-plan.ts";

describe("a surprise", () => {
  test("is what nobody declared, with its ports; what stands under functions comes first, and it says whether the plan has it the other way", () => {
    const { surprises } = compare([
      { from: "10.0.0.4", to: "10.0.0.2", port: 5432, outcomes: { succeeded: 3 } },
      { from: "10.0.0.4", to: "10.0.0.2", port: 445 },
      { from: "10.0.0.2", to: "10.0.0.1" },
    ]);
    expect(
      surprises.map(({ relation, asked, declared }) => [
        relation.from.name,
        relation.to.name,
        asked.map(({ port }) => port),
        declared.kind,
      ]),
    ).toEqual([
      ["orders", "tms", [443], "reversed"],
      ["payroll", "orders", [5432, 445], "none"],
    ]);
  });

  test("is also what connects to a machine that is in no element, but not what two such machines do", () => {
    const { surprises, strangers } = compare([
      { from: "10.0.0.4", to: "10.9.9.9" },
      { from: "10.9.9.8", to: "10.9.9.9" },
    ]);
    expect(surprises.map(({ relation }) => relation.to.name)).toEqual(["10.9.9.9"]);
    expect(
      strangers.map(({ end, serves, uses }) => [end.name, serves.length, uses.length]),
    ).toEqual([
      ["10.9.9.9", 2, 0],
      ["10.9.9.8", 0, 1],
    ]);
  });

  test("is not what never succeeded: that fails", () => {
    const { surprises, failing } = compare([
      { from: "10.0.0.4", to: "10.0.0.2", outcomes: { refused: 2 } },
    ]);
    expect(surprises).toEqual([]);
    expect(failing).toMatchObject([{ share: 1, everSucceeded: false, declared: { kind: "none" } }]);
  });

  test("is not asked again once it is answered, for a port or all of them, until its time is over", () => {
    const answer = {
      id: "a",
      about: "surprise",
      from: "payroll",
      to: "10.0.0.2",
      port: 445,
      verdict: "explained",
      reason: "Backups",
    } as const;
    const asked = (more: Partial<typeof answer> & { until?: string }) =>
      compare(
        [
          { from: "10.0.0.4", to: "10.0.0.2", port: 445 },
          { from: "10.0.0.4", to: "10.0.0.2", port: 22 },
        ],
        planOf({ elements, answers: [{ ...answer, ...more }] }),
      ).surprises.map((one) => [one.asked.map(({ port }) => port), one.answers.length]);
    expect(asked({})).toEqual([[[22], 1]]);
    expect(asked({ until: today })).toEqual([[[22], 1]]);
    expect(asked({ until: "2026-05-15" })).toEqual([[[445, 22], 0]]);
  });

  test("confirmed is declared, and a stranger gets an element that is seen as it", () => {
    const dependencies = [{ from: "10.0.0.4", to: "db-9.example" }];
    const [surprise] = compare(dependencies).surprises;
    if (surprise === undefined) throw new Error("there is no surprise");
    const edit = confirmSurprise({ written: plan, completed: plan }, surprise, {
      from: plan.elements[5],
      to: { id: ElementId.parse("db-9"), kind: "infrastructure", name: "Database 9" },
      note: "Seen for a week",
    });
    const edited = applyEdit(plan, edit);
    if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
    expect(edited.plan.elements.at(-1)).toMatchObject({ id: "db-9", seenAs: ["db-9.example"] });
    const after = compare(dependencies, edited.plan);
    expect(after.surprises).toEqual([]);
    expect(after.declared).toMatchObject([{ declared: { path: ["payroll", "db-9"] } }]);
  });
});
