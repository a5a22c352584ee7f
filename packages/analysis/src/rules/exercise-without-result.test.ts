import { exerciseWithoutResult } from "./exercise-without-result.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const drill = { id: "drill", name: "Drill", scenario: "sign-in-loss", date: "2026-11-23" };

holdRule(exerciseWithoutResult, {
  finds: {
    in: { ...rehearsedDepot, exercises: [drill] },
    messages: [
      "The exercise Drill (drill) was to take place on 2026-11-23 but has no result: set passed or failed, or a new date",
    ],
  },
  passes: {
    ...rehearsedDepot,
    exercises: [
      { ...drill, result: "failed" },
      { ...drill, id: "next", date: "2026-11-24" },
    ],
  },
});
