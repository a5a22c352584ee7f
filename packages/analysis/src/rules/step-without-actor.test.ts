import { stepWithoutActor } from "./step-without-actor.ts";
import { holdRule } from "./testing/hold-rule.ts";

const people = [{ id: "ida", name: "Ida" }];

holdRule(stepWithoutActor, {
  finds: {
    in: {
      people,
      sops: [
        {
          id: "outage",
          name: "Outage",
          steps: [{ what: "Call the bank", who: "ida" }, { what: "Lock the door" }],
        },
      ],
    },
    messages: [
      "Step 2 of the SOP Outage (outage) does not say who does it (Lock the door): name a person or a team as who",
    ],
  },
  passes: {
    people,
    sops: [{ id: "outage", name: "Outage", steps: [{ what: "Call the bank", who: "ida" }] }],
  },
});
