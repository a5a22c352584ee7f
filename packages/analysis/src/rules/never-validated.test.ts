import { neverValidated } from "./never-validated.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const drill = { id: "drill", name: "Drill", date: "2026-10-01" };

holdRule(neverValidated, {
  finds: {
    in: {
      ...rehearsedDepot,
      exercises: [
        { ...drill, scenario: "sign-in-loss", result: "failed" },
        { ...drill, id: "lunch", scenario: "cold-stove", result: "passed" },
      ],
    },
    messages: [
      "Dispatch (dispatch) is mission-critical but no exercise that passed has reached it: rehearse a scenario in which it is hit",
    ],
  },
  passes: {
    ...rehearsedDepot,
    exercises: [{ ...drill, scenario: "sign-in-loss", result: "passed" }],
  },
});
