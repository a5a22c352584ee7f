import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A procedure says what to do, one thing after another. */
export const procedureWithoutSteps: Rule = {
  id: "procedure-without-steps",
  title: "A procedure without steps",
  severity: "warning",
  source: "ISO 22301:2019, 8.4.4",
  *find({ plan }) {
    for (const [at, sop] of plan.sops.entries()) {
      if ((sop.steps ?? []).length > 0) continue;
      yield {
        path: ["sops", at],
        subject: sop.id,
        message: `The SOP ${named(sop)} has no steps: write down who does what, in order`,
      };
    }
  },
};
