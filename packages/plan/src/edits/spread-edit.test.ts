import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan } from "../plan.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { editBetween } from "./edit-between.ts";
import type { Json } from "./json.ts";
import { encodeRecord } from "./records.ts";
import { spreadEdit } from "./spread-edit.ts";

const payroll = { id: "payroll", kind: "function", name: "Payroll", tags: ["month-end"] };

test("fields and named items are put one by one where nothing was, items and other lists as a whole", () => {
  const objectives = { put: "elements/payroll/objectives", value: { rto: "PT4H", rpo: "PT1H" } };
  const need = { put: "elements/payroll/needs", value: [{ targets: ["erp"], holds: "PT1H" }] };
  const tags = { put: "elements/payroll/tags", value: ["wages"] };
  const removal = { remove: "elements/payroll/recovery" };
  expect(spreadEdit([objectives, need, tags, removal], payroll)).toEqual([
    { put: "elements/payroll/objectives/rto", value: "PT4H" },
    { put: "elements/payroll/objectives/rpo", value: "PT1H" },
    { put: "elements/payroll/needs/erp", value: { targets: ["erp"], holds: "PT1H" } },
    tags,
    removal,
  ]);
  const steps = { put: "sops/run/steps", value: [{ what: "Call" }] };
  expect(spreadEdit([steps], { id: "run", name: "Run" })).toEqual([steps]);
  const record = { put: "elements/payroll", value: payroll };
  expect(spreadEdit([record], undefined)).toEqual([record]);
});

function written({ impactAnalyses }: Plan, id: string): Json | undefined {
  const found = impactAnalyses.find((analysis) => analysis.id === id);
  return found && encodeRecord("impactAnalyses", found);
}

test("it makes the same of the record", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (one, other) => {
      const before = { ...one, impactAnalyses: one.impactAnalyses };
      const after = { ...one, impactAnalyses: other.impactAnalyses };
      const edit = editBetween(before, after).flatMap((operation) => {
        const [, id = ""] = ("put" in operation ? operation.put : operation.remove).split("/");
        return spreadEdit([operation], written(before, id));
      });
      expect(applyUnchecked(before, edit)).toEqual({ plan: after });
    }),
  );
});
