import { passedWithMissedGoal } from "./passed-with-missed-goal.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const drill = {
  id: "drill",
  name: "Drill",
  scenario: "sign-in-loss",
  date: "2026-11-20",
  result: "passed",
} as const;

holdRule(passedWithMissedGoal, {
  finds: {
    in: {
      ...rehearsedDepot,
      exercises: [
        {
          ...drill,
          goals: [
            { what: "Sign-in is back", element: "sign-in", within: "4h", measured: "5h" },
            { what: "Everybody is told", result: "failed" },
          ],
        },
      ],
    },
    messages: [
      "The exercise Drill (drill) passed, though its goal “Sign-in is back” took 5 hours where 4 hours were allowed: set it failed, or say why the goal did not count (not-tested)",
      "The exercise Drill (drill) passed, though its goal “Everybody is told” failed: set it failed, or say why the goal did not count (not-tested)",
    ],
  },
  passes: {
    ...rehearsedDepot,
    exercises: [
      {
        ...drill,
        goals: [
          { what: "Sign-in is back", within: "4h", measured: "4h", result: "passed" },
          { what: "Everybody is told", result: "not-tested", within: "1h", measured: "2h" },
        ],
      },
      { ...drill, id: "other", result: "failed", goals: [{ what: "Any", result: "failed" }] },
    ],
  },
});
