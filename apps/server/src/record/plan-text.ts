import { type Plan, printPlan } from "@mainstay/plan";

const texts = new WeakMap<Plan, string>();

/** A plan as JSON in the form of a file; of one plan it is written once, however many ask. */
export function planText(plan: Plan): string {
  const known = texts.get(plan);
  if (known !== undefined) return known;
  const text = printPlan(plan, { as: "json" });
  texts.set(plan, text);
  return text;
}
