import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An RTO as long as the MTPD leaves no time for anything to go wrong. */
export const rtoEqualsMtpd: Rule = {
  id: "rto-equals-mtpd",
  title: "RTO as long as the MTPD",
  severity: "note",
  source: "NIST SP 800-34r1, 3.2.1",
  *find({ plan }) {
    for (const [at, element] of plan.elements.entries()) {
      const { rto, mtpd } = element.objectives ?? {};
      if (rto === undefined || rto !== mtpd) continue;
      yield {
        path: ["elements", at, "objectives", "rto"],
        subject: element.id,
        message: `${named(element)} has an RTO as long as its MTPD (${lengthOf(rto)}): leave time for noticing, deciding and catching up`,
      };
    }
  },
};
