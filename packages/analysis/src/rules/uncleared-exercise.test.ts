import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";
import { unclearedExercise } from "./uncleared-exercise.ts";

const depot = { ...rehearsedDepot, people: [{ id: "ada", name: "Ada" }] };
const live = {
  id: "live",
  name: "Live",
  scenario: "sign-in-loss",
  date: "2026-12-24",
  method: "full-scale",
} as const;
const cleared = {
  risk: "Sign-in of one hub",
  stopRule: "After an hour",
  approver: "ada",
  approved: "2026-11-20",
};
const { approved: _, ...open } = cleared;

holdRule(unclearedExercise, {
  finds: {
    in: {
      ...depot,
      exercises: [
        live,
        { ...live, ...open, id: "waits", method: "functional", date: "2026-11-24" },
        { ...live, ...cleared, id: "endless", method: "fault-injection", stopRule: undefined },
        { ...live, ...cleared, id: "over", method: "drill", switchover: true, risk: undefined },
      ],
    },
    messages: [
      "The exercise Live (live) may touch the live service on 2026-12-24 but does not say what it may do to that (risk), when it is broken off (stopRule) and who is to allow it (approver)",
      "The exercise Live (waits) may touch the live service on 2026-11-24 but does not say that Ada has allowed it (approved)",
      "The exercise Live (endless) may touch the live service on 2026-12-24 but does not say when it is broken off (stopRule)",
      "The exercise Live (over) may touch the live service on 2026-12-24 but does not say what it may do to that (risk)",
    ],
  },
  passes: {
    ...depot,
    exercises: [
      { ...live, ...cleared },
      { ...live, id: "later", date: "2026-12-25" },
      { ...live, id: "talk", method: "tabletop" },
      { ...live, id: "one-thing", method: "drill" },
      { ...live, id: "held", date: "2026-11-24", result: "passed" },
      { ...live, id: "over", date: "2026-11-23" },
    ],
  },
});
