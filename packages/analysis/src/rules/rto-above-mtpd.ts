import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Being back after the damage has become unacceptable is no objective. */
export const rtoAboveMtpd: Rule = {
  id: "rto-above-mtpd",
  title: "RTO above MTPD",
  severity: "error",
  source: "ISO 22301:2019, 8.2.2; NIST SP 800-34r1, 3.2.1",
  *find({ plan }) {
    for (const [at, element] of plan.elements.entries()) {
      const { rto, mtpd } = element.objectives ?? {};
      if (rto === undefined || mtpd === undefined || rto <= mtpd) continue;
      yield {
        path: ["elements", at, "objectives", "rto"],
        subject: element.id,
        message: `${named(element)} is to be back within ${lengthOf(rto)} (RTO) but can be missed for ${lengthOf(mtpd)} at most (MTPD): shorten the RTO below the MTPD`,
      };
    }
  },
};
