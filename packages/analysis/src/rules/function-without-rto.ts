import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Every function has a time within which it must be back; without one, nothing is asked of what it rests on. */
export const functionWithoutRto: Rule = {
  id: "function-without-rto",
  title: "A function that may stay down for ever",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.2; DORA (EU) 2022/2554, art. 12(6)",
  *find({ plan }) {
    for (const [at, element] of plan.elements.entries()) {
      if (element.kind !== "function" || element.objectives?.rto !== undefined) continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} has no RTO, so nothing it rests on is asked to be back in time: set objectives.rto from its business impact analysis`,
      };
    }
  },
};
