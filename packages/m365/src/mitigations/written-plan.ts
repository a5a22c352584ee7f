import {
  applyEdit,
  type Catalog,
  completePlan,
  type Edit,
  type Element,
  type Plan,
} from "@mainstay/plan";
import { microsoft365 } from "../catalog/microsoft-365.ts";
import { type PlanView, viewOf } from "./plan-view.ts";

/** A plan as it is written, and the catalog of Microsoft 365 that completes it. */
export type WrittenPlan = { readonly written: Plan; readonly catalog: Catalog };

/** The plan with a catalog that gives its elements again without making them anew. */
export function toWrittenPlan(written: Plan): WrittenPlan {
  const known = new Map<string, readonly Element[]>();
  const elementsFor: Catalog["elementsFor"] = (features) => {
    const question = [...features].toSorted().join(" ");
    const elements = known.get(question) ?? microsoft365.elementsFor(features);
    known.set(question, elements);
    return elements;
  };
  return { written, catalog: { ...microsoft365, elementsFor } };
}

/** What mitigations see of a plan. */
export function viewOfWritten({ written, catalog }: WrittenPlan): PlanView {
  const leftOut = written.uses.flatMap(({ leaveOut }) => leaveOut);
  return viewOf(completePlan(written, [catalog]), leftOut);
}

/** The plan after an edit; undefined where the edit cannot be done. */
export function afterEdit({ written, catalog }: WrittenPlan, edit: Edit): WrittenPlan | undefined {
  const edited = applyEdit(written, edit, { catalogs: [catalog] });
  return "plan" in edited ? { written: edited.plan, catalog } : undefined;
}
