import type { Plan } from "@mainstay/plan";
import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { compareWithPlan, type Comparison } from "../compare-with-plan.ts";
import { type Seen, seen } from "./seen.ts";

/** A function that rests on an application, which needs a server with its disk, and a supplier; and an application that nobody needs. */
export const elements: PlanInFile["elements"] = [
  { id: "dispatch", kind: "function", name: "Dispatch", needs: ["tms"] },
  { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["orders", "maps"] },
  { id: "orders", kind: "infrastructure", name: "Orders", seenAs: ["10.0.0.2"], needs: ["disk"] },
  { id: "disk", kind: "infrastructure", name: "Disk", seenAs: ["10.0.0.3"] },
  { id: "maps", kind: "supplier", name: "Maps", seenAs: ["maps.example"] },
  { id: "payroll", kind: "application", name: "Payroll", seenAs: ["10.0.0.4"] },
];

/** These elements as a plan. */
export const plan: Plan = planOf({ elements });

/** The day of all these comparisons. */
export const today = "2026-05-16";

/** What was seen, compared with that plan or another. */
export function compare(dependencies: readonly Seen[], other: Plan = plan): Comparison {
  return compareWithPlan(other, { dependencies: dependencies.map(seen) }, { today });
}
