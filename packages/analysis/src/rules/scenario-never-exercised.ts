import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What is foreseen is also rehearsed, or at least in the calendar. */
export const scenarioNeverExercised: Rule = {
  id: "scenario-never-exercised",
  title: "A scenario that nobody rehearses",
  severity: "warning",
  source: "ISO 22301:2019, 8.5; DORA RTS (EU) 2024/1774, art. 25(2)",
  *find({ plan, today }) {
    const rehearsed = new Set(
      plan.exercises
        .filter(({ result, date }) => result !== undefined || date >= today)
        .map(({ scenario }) => scenario),
    );
    for (const [at, scenario] of plan.scenarios.entries()) {
      if (rehearsed.has(scenario.id)) continue;
      yield {
        path: ["scenarios", at],
        subject: scenario.id,
        message: `The scenario ${named(scenario)} has never been exercised and no exercise is planned: put one in the calendar`,
      };
    }
  },
};
