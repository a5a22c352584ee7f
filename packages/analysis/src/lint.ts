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

/** What the rules find in a plan that is under inspection already. */
export function findingsOf(inspection: Inspection): readonly Finding[] {
  const { plan } = inspection;
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
