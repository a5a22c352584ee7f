import { scenarioNeverExercised } from "./scenario-never-exercised.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const drill = { id: "drill", name: "Drill", scenario: "sign-in-loss" };
const lunch = { id: "lunch", name: "Lunch", scenario: "cold-stove" };

holdRule(scenarioNeverExercised, {
  finds: {
    in: {
      ...rehearsedDepot,
      exercises: [
        { ...drill, date: "2026-11-24" },
        { ...lunch, date: "2026-11-23" },
      ],
    },
    messages: [
      "The scenario The stove is cold (cold-stove) has never been exercised and no exercise is planned: put one in the calendar",
    ],
  },
  passes: {
    ...rehearsedDepot,
    exercises: [
      { ...drill, date: "2020-01-01", result: "failed" },
      { ...lunch, date: "2027-01-01" },
    ],
  },
});
