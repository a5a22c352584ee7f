import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";
import { validationOverdue } from "./validation-overdue.ts";

const passed = { id: "drill", name: "Drill", scenario: "sign-in-loss", result: "passed" as const };

holdRule(validationOverdue, {
  finds: {
    in: {
      ...rehearsedDepot,
      exercises: [
        { ...passed, date: "2026-08-23" },
        { ...passed, id: "early", date: "2026-01-01" },
      ],
    },
    messages: [
      "Dispatch (dispatch) is mission-critical and was last proven on 2026-08-23 by Drill (drill); it was due again on 2026-11-23: rehearse a scenario in which it is hit",
    ],
  },
  passes: [
    { ...rehearsedDepot, exercises: [{ ...passed, date: "2026-08-24" }] },
    { ...rehearsedDepot, exercises: [{ ...passed, scenario: "cold-stove", date: "2025-11-24" }] },
    {
      ...rehearsedDepot,
      organisation: { cadences: { "mission-critical": "20w" } },
      exercises: [{ ...passed, date: "2026-07-07" }],
    },
  ],
});
