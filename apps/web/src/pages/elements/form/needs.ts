import * as z from "zod";
import type { ElementForm } from "../../../editing/part-of-plan.ts";
import { typedDuration, withValue } from "../../../editing/form-values.ts";

/** A requirement as the form edits it: its targets always as a list, whatever short form the file has. */
export const Need = z.object({
  targets: z.array(z.string()),
  atLeast: z.int().optional(),
  for: z.string().optional(),
  holds: z.union([z.string(), z.number()]).optional(),
  loss: z.number().optional(),
  note: z.string().optional(),
  evidence: z.string().optional(),
});
export type Need = Readonly<z.output<typeof Need>>;

const Written = z.union([
  z.string().transform((target): Need => ({ targets: [target] })),
  z
    .object({ any: z.array(z.string()), ...Need.omit({ targets: true, atLeast: true }).shape })
    .transform(({ any, ...others }): Need => ({ ...others, targets: any, atLeast: 1 })),
  Need,
]);

/** The requirements that a form has. */
export function toNeeds(form: ElementForm): readonly Need[] {
  const needs = z.array(Written).catch([]).parse(form.needs);
  return needs.map((need) =>
    typeof need.holds === "string" ? { ...need, holds: typedDuration(need.holds) } : need,
  );
}

/** The form with these requirements. */
export function withNeeds(form: ElementForm, needs: readonly Need[]): ElementForm {
  const written = needs.map(({ targets, ...others }) => {
    const said = Object.entries(others).filter(([, value]) => value !== undefined && value !== "");
    const [only] = targets;
    if (said.length === 0 && targets.length === 1 && only !== undefined) return only;
    return { targets: [...targets], ...Object.fromEntries(said) };
  });
  return withValue(form, "needs", written.length === 0 ? undefined : written);
}
