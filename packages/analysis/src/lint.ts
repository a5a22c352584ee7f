import type { Plan } from "@mainstay/plan";
import { gatherMatches } from "./gather-matches.ts";
import { inspect, type Inspection, type InspectionDay } from "./inspection.ts";
import type { Finding } from "./results.ts";
import { rules } from "./rules.ts";

/**
 * What the rules find in a plan on a day (`YYYY-MM-DD`), in the order of the rules and within a rule in that of the plan.
 * The plan, as it is written, has been checked; it is completed with what it uses of the catalogs, and so are the paths.
 */
export function lint(written: Plan, day: InspectionDay): readonly Finding[] {
  return findingsOf(inspect(written, day));
}

/** What the rules find in a plan that is under inspection already; of one rule `only`, by its id, where that is all that is wanted. */
export function findingsOf(
  inspection: Inspection,
  { only }: { readonly only?: string } = {},
): readonly Finding[] {
  const { plan } = inspection;
  const wanted = only === undefined ? rules : rules.filter(({ id }) => id === only);
  return wanted.flatMap(({ id, severity, find }) =>
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
