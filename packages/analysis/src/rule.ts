import type { PlanPath } from "@mainstay/plan";
import type { Inspection } from "./inspection.ts";
import type { Finding } from "./results.ts";

/** What a rule found: where in the plan, about which record, and in words what is the matter and what to do. */
export type Match = {
  readonly path: PlanPath;
  readonly subject: string;
  readonly message: string;
};

/**
 * One thing that a plan is inspected for. `source` is the standard and clause that asks for it, or "house rule". An
 * error contradicts itself or cannot work, a warning is a weakness to be dealt with, a note is worth a look.
 */
export type Rule = {
  readonly id: string;
  readonly title: string;
  readonly severity: Finding["severity"];
  readonly source: string;
  readonly find: (inspection: Inspection) => Iterable<Match>;
};
