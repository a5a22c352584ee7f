import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

/** What is proposed or approved can still be carried out: the plan may have moved on since. */
export const strategyNotPossible: Rule = {
  id: "strategy-not-possible",
  title: "A strategy that cannot be carried out",
  severity: "warning",
  source: "ISO 22301:2019, 8.3.3; Mainstay continuity model, 5",
  *find({ plan, tried }) {
    for (const [at, strategy] of plan.strategies.entries()) {
      const { status } = strategy;
      if (status !== "proposed" && status !== "approved") continue;
      const outcome = tried(strategy);
      if ("plan" in outcome) continue;
      for (const { message, path } of outcome.problems.slice(0, 1)) {
        yield {
          path: ["strategies", at, "changes", path[0]],
          subject: strategy.id,
          message: `The strategy ${named(strategy)} cannot be carried out: ${message}. Change what it changes, or retire it`,
        };
      }
    }
  },
};
