import { nobodyTrained } from "./nobody-trained.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const people = [{ id: "kit", name: "Kit" }];
const training = { id: "sop-course", name: "Where the SOPs are", for: ["everybody" as const] };

holdRule(nobodyTrained, {
  finds: {
    in: {
      ...rehearsedDepot,
      people,
      trainings: [{ ...training, completions: [{ person: "kit", on: "2025-11-23" }] }],
    },
    messages: [
      "The training Where the SOPs are (sop-course) is for everybody, and holds for none of 1: train at least one of them",
    ],
  },
  passes: [
    {
      ...rehearsedDepot,
      people,
      trainings: [{ ...training, completions: [{ person: "kit", on: "2025-11-24" }] }],
    },
    { ...rehearsedDepot, trainings: [{ ...training, for: ["callers"] }] },
  ],
});
