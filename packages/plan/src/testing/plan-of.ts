import * as z from "zod";
import { Plan } from "../plan.ts";

/** A plan as a file writes it, without the version: `{ elements: [{ id: "payroll", kind: "function", name: "Payroll" }] }`. */
export type PlanInFile = Partial<z.input<typeof Plan>>;

/** The plan that a file of this content gives; throws on anything that the schema refuses. */
export function planOf(content: PlanInFile): Plan {
  return z.decode(Plan, { ...content, mainstay: 1 });
}
