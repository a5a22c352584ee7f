import { Plan } from "@mainstay/plan";
import type { Form } from "../drafts/form.ts";

/** An element as it is written, in the form of the files. */
export type ElementForm = Form;

/** As much of a plan as an edit of some elements needs; what others they name need not be there. */
export function partOfPlan(forms: readonly ElementForm[]): Plan {
  return Plan.parse({ mainstay: 1, elements: forms });
}
