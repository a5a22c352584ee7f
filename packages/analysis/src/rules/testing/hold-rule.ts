import type { Plan, PlanPath } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { inspect } from "../../inspection.ts";
import type { Match, Rule } from "../../rule.ts";
import { rules } from "../../rules.ts";

/** The day on which every rule is held, unless it says otherwise. */
const today = "2026-11-24";

/** What a rule must find and what it must let pass: `finds` is a plan with the messages it leads to, in order. */
export type Expectation = {
  readonly finds: { readonly in: PlanInFile; readonly messages: readonly string[] };
  readonly passes: PlanInFile | readonly PlanInFile[];
};

/** Holds a rule against a plan that it must complain about and plans that it must not. */
export function holdRule(rule: Rule, { finds, passes }: Expectation): void {
  describe(`${rule.id}`, () => {
    test("is among the rules", () => {
      expect(rules).toContain(rule);
    });

    test("finds what it is for, and where", () => {
      const plan = planOf(finds.in);
      const matches = [...rule.find(inspect(plan, { today }))];
      expect(matches.map(({ message }) => message)).toEqual(finds.messages);
      for (const match of matches)
        expect(subjectAt(plan, match), match.path.join(".")).toBe(match.subject);
    });

    test("lets the rest pass", () => {
      for (const content of [passes].flat()) {
        expect([...rule.find(inspect(planOf(content), { today }))]).toEqual([]);
      }
    });
  });
}

/** The id of the record that a match points into, provided that everything on the way is there. */
function subjectAt(plan: Plan, { path }: Match): unknown {
  const [collection = "", at = "", ...rest] = path;
  const record = follow(plan, [collection, at]);
  return follow(record, rest) === undefined ? undefined : follow(record, ["id"]);
}

function follow(value: unknown, path: PlanPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}
