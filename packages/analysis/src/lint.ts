import type { Plan } from "@mainstay/plan";
import { gatherMatches } from "./gather-matches.ts";
import { inspect } from "./inspection.ts";
import type { Finding } from "./results.ts";
import { rules } from "./rules.ts";

/**
 * What the rules find in a plan on a day (`YYYY-MM-DD`), in the order of the rules and within a rule in that of the plan.
 * The plan has been checked.
 */
export function lint(plan: Plan, { today }: { readonly today: string }): readonly Finding[] {
  const inspection = inspect(plan, today);
  return rules.flatMap(({ id, severity, find }) =>
    gatherMatches([...find(inspection)], plan).map(({ path, subject, others, message }) => ({
      rule: id,
      severity,
      path,
      subject,
      others,
      message,
    })),
  );
}
