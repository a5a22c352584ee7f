import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan } from "../check/check-plan.ts";
import type { PlanPath } from "../problem.ts";
import { arbitraryEdit } from "../testing/arbitrary-edit.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { causesIn } from "./causes.ts";
import { collectionNames } from "./records.ts";
import { causeByLooking } from "./testing/cause-by-looking.ts";

test("the operation is found that a look at each of them finds", () => {
  fc.assert(
    fc.property(arbitraryEdit(), ({ plan: before, edit }) => {
      const edited = applyUnchecked(before, edit);
      if ("problems" in edited) return;
      const { plan } = edited;
      const paths: PlanPath[] = [
        ...checkPlan(plan).map(({ path }) => path),
        ["organisation", "criticalities", 0],
        ...collectionNames.flatMap((list) =>
          plan[list].flatMap((record, at) => [
            [list, at],
            ...Object.keys(record).map((field) => [list, at, field]),
          ]),
        ),
      ];
      const causes = causesIn(edit);
      for (const path of paths)
        expect(causes.find(plan, path)).toBe(causeByLooking(edit, plan, path));
    }),
  );
});
