import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What something critical falls with is as critical as that. */
export const criticalityBelowInherited: Rule = {
  id: "criticality-below-inherited",
  title: "Less critical than what falls with it",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.2; FFIEC BCM 2019, III.A.2",
  *find({ plan, criticalities, assessmentOf }) {
    for (const [at, element] of plan.elements.entries()) {
      const inherited = assessmentOf(element.id)?.criticality;
      if (element.criticality === undefined || inherited === undefined) continue;
      if (criticalities.indexOf(element.criticality) <= criticalities.indexOf(inherited)) continue;
      yield {
        path: ["elements", at, "criticality"],
        subject: element.id,
        message: `${named(element)} is called ${element.criticality}, but something ${inherited} falls when it is lost: raise it to ${inherited} or loosen the dependency`,
      };
    }
  },
};
