import { isDecided } from "../decided-strategy.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What was decided is somebody's to carry out. */
export const strategyWithoutOwner: Rule = {
  id: "strategy-without-owner",
  title: "A decided strategy that nobody carries out",
  severity: "warning",
  source: "ISO 22301:2019, 5.3 and 8.3.5",
  *find({ plan }) {
    for (const [at, strategy] of plan.strategies.entries()) {
      if (!isDecided(strategy) || strategy.owner !== undefined) continue;
      yield {
        path: ["strategies", at],
        subject: strategy.id,
        message: `The strategy ${named(strategy)} is ${strategy.status} but has no owner: name the person who carries it out`,
      };
    }
  },
};
