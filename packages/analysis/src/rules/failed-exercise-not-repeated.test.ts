import { failedExerciseNotRepeated } from "./failed-exercise-not-repeated.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const failed = { id: "drill", name: "Drill", scenario: "sign-in-loss", result: "failed" as const };
const lunch = { ...failed, id: "lunch", name: "Lunch", scenario: "cold-stove" };

holdRule(failedExerciseNotRepeated, {
  finds: {
    in: {
      ...rehearsedDepot,
      exercises: [
        { ...failed, date: "2026-08-23" },
        { ...lunch, date: "2026-05-23" },
        { ...lunch, id: "next", date: "2026-12-01", result: undefined },
      ],
    },
    messages: [
      "The exercise Drill (drill) failed on 2026-08-23 and was to be repeated by 2026-11-23: mend what failed and rehearse sign-in-loss again",
      "The exercise Lunch (lunch) failed on 2026-05-23 and was to be repeated by 2026-11-23: mend what failed and rehearse cold-stove again",
    ],
  },
  passes: {
    ...rehearsedDepot,
    exercises: [
      { ...failed, date: "2026-01-01" },
      { ...failed, id: "again", date: "2026-08-24" },
      { ...lunch, date: "2026-05-24" },
    ],
  },
});
