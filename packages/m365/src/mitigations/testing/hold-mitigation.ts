import { applyEdit, describeEdit } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { microsoft365 } from "../../catalog/microsoft-365.ts";
import { matchMitigations } from "../match-mitigations.ts";
import type { Mitigation } from "../mitigation.ts";
import { mitigations } from "../mitigations.ts";

/** What a mitigation must propose for a plan, with its reasons and changes, and plans for which it must not. */
export type Expectation = {
  readonly proposes: {
    readonly in: PlanInFile;
    readonly because: readonly string[];
    readonly changes: readonly string[];
  };
  readonly passes: PlanInFile | readonly PlanInFile[];
};

/** Holds a mitigation against a plan that it must help and plans that it has nothing for. */
export function holdMitigation(mitigation: Mitigation, { proposes, passes }: Expectation): void {
  describe(`${mitigation.id}`, () => {
    test("is among the mitigations", () => {
      expect(mitigations).toContain(mitigation);
    });

    test("says why it applies, and what it would change", () => {
      const plan = planOf(proposes.in);
      const [found] = matchedBy(mitigation, proposes.in);
      expect(found?.places.map(({ because }) => because)).toEqual(proposes.because);
      const changes = found?.strategy?.changes ?? [];
      expect(describeEdit(plan, changes)).toEqual(proposes.changes);
      expect(applyEdit(plan, changes, { catalogs: [microsoft365] })).not.toHaveProperty("problems");
    });

    test("is not offered where it is done", () => {
      for (const content of [passes].flat()) expect(matchedBy(mitigation, content)).toEqual([]);
      const plan = planOf(proposes.in);
      const [found] = matchedBy(mitigation, proposes.in);
      const edited = applyEdit(plan, found?.strategy?.changes ?? [], { catalogs: [microsoft365] });
      const after = "plan" in edited ? matchMitigations(edited.plan) : undefined;
      expect(after?.filter((other) => other.mitigation === mitigation)).toEqual([]);
    });
  });
}

function matchedBy(mitigation: Mitigation, content: PlanInFile) {
  return matchMitigations(planOf(content)).filter((found) => found.mitigation === mitigation);
}
