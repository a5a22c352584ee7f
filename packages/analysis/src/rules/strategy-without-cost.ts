import { isDecided } from "../decided-strategy.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Nobody can tell whether a strategy was worth it without knowing what it takes. */
export const strategyWithoutCost: Rule = {
  id: "strategy-without-cost",
  title: "A decided strategy without cost or effort",
  severity: "warning",
  source: "ISO 22301:2019, 8.3.3; NIST SP 800-34r1, 3.4",
  *find({ plan }) {
    for (const [at, strategy] of plan.strategies.entries()) {
      const { cost, yearlyCost, effort } = strategy;
      if (!isDecided(strategy) || (cost ?? yearlyCost ?? effort) !== undefined) continue;
      yield {
        path: ["strategies", at],
        subject: strategy.id,
        message: `The strategy ${named(strategy)} is ${strategy.status} but says neither what it costs nor how much work it is: set cost, yearlyCost or effort`,
      };
    }
  },
};
