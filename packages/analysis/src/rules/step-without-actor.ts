import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A step that is everybody's is nobody's. */
export const stepWithoutActor: Rule = {
  id: "step-without-actor",
  title: "A step that nobody is to do",
  severity: "warning",
  source: "ISO 22301:2019, 8.4.4",
  *find({ plan }) {
    for (const [at, sop] of plan.sops.entries()) {
      for (const [place, { who, what }] of (sop.steps ?? []).entries()) {
        if (who !== undefined) continue;
        yield {
          path: ["sops", at, "steps", place],
          subject: sop.id,
          message: `Step ${place + 1} of the SOP ${named(sop)} does not say who does it (${what}): name a person or a team as who`,
        };
      }
    }
  },
};
