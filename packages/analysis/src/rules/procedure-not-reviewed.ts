import { addMonths } from "@mainstay/plan";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A procedure that nobody has read for a year describes another company. */
export const procedureNotReviewed: Rule = {
  id: "procedure-not-reviewed",
  title: "A procedure not reviewed for a year",
  severity: "warning",
  source: "ISO 22301:2019, 8.6; a year: house rule",
  *find({ plan, today }) {
    for (const [at, sop] of plan.sops.entries()) {
      if (sop.reviewed !== undefined && addMonths(sop.reviewed, 12) >= today) continue;
      const last =
        sop.reviewed === undefined
          ? "has never been reviewed"
          : `was last reviewed on ${sop.reviewed}`;
      yield {
        path: ["sops", at],
        subject: sop.id,
        message: `The SOP ${named(sop)} ${last}: have its owner go through it and set reviewed`,
      };
    }
  },
};
