import { applyEdit, ElementId } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { confirmSurprise } from "./confirm.ts";
import type { Seen } from "./testing/seen.ts";
import { compare, elements, plan } from "./testing/small-plan.ts";

describe("two sites that have the same addresses", () => {
  const use = { from: "10.0.0.1", to: "10.9.9.9" };
  const both = [
    { ...use, site: "North" },
    { ...use, site: "South" },
  ];
  const answer = { id: "a", about: "surprise", verdict: "explained", reason: "Backups" } as const;
  const asked = (dependencies: readonly Seen[], to?: string) =>
    compare(
      dependencies,
      planOf({ elements, answers: to === undefined ? [] : [{ ...answer, to }] }),
    ).surprises.flatMap((one) => (one.asked.length === 0 ? [] : [one.relation.to.name]));

  test("have two machines, which the plan can have apart", () => {
    const { surprises, strangers } = compare(both);
    expect(strangers.map(({ end }) => end.name)).toEqual([
      "10.9.9.9 in North",
      "10.9.9.9 in South",
    ]);
    const [surprise] = surprises;
    if (surprise === undefined) throw new Error("there is no surprise");
    const edit = confirmSurprise({ written: plan, completed: plan }, surprise, {
      from: plan.elements[1],
      to: { id: ElementId.parse("share"), kind: "infrastructure", name: "Share" },
      note: "Seen for a week",
    });
    const edited = applyEdit(plan, edit);
    if ("problems" in edited) throw new Error(JSON.stringify(edited.problems));
    const after = compare(both, edited.plan);
    expect(after.declared.map(({ relation }) => relation.to.name)).toEqual(["share"]);
    expect(after.strangers.map(({ end }) => end.name)).toEqual(["10.9.9.9 in South"]);
  });

  test("are not told apart by what means the same everywhere", () => {
    const names = (to: string) =>
      compare(both.map((one) => ({ ...one, to }))).surprises.map(({ relation }) => relation.to);
    expect(names("203.0.113.9")).toMatchObject([{ name: "203.0.113.9" }]);
    expect(names("db.example")).toMatchObject([{ name: "db.example" }]);
    expect(names("printer")).toMatchObject([{ name: "printer in North" }, { site: "South" }]);
  });

  test("keep the answers of one from silencing the other", () => {
    expect(asked(both)).toEqual(["10.9.9.9 in North", "10.9.9.9 in South"]);
    expect(asked(both, "10.9.9.9 in South")).toEqual(["10.9.9.9 in North"]);
  });

  test("an answer without a site is the default site's, or that of the only one that has the address", () => {
    const unsaid = [use, ...both.slice(0, 1)];
    expect(asked(unsaid)).toEqual(["10.9.9.9 in default", "10.9.9.9 in North"]);
    expect(asked(unsaid, "10.9.9.9")).toEqual(["10.9.9.9 in North"]);
    expect(asked([use], "10.9.9.9")).toEqual([]);
    expect(asked([use], "10.9.9.9 in default")).toEqual([]);
    expect(asked(both.slice(0, 1), "10.9.9.9")).toEqual([]);
    expect(asked(both, "10.9.9.9")).toEqual(["10.9.9.9 in North", "10.9.9.9 in South"]);
  });
});
