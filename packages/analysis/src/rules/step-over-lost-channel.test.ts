import { stepOverLostChannel } from "./step-over-lost-channel.ts";
import { holdRule } from "./testing/hold-rule.ts";

const plan = {
  elements: [
    { id: "mail", kind: "service" as const, name: "Mail" },
    { id: "chat", kind: "service" as const, name: "Chat" },
  ],
  scenarios: [
    {
      id: "all-lost",
      name: "All is lost",
      disruptions: [
        { element: "mail", at: "2h", lasts: "1h" },
        { element: "chat", at: "4h" },
      ],
    },
  ],
};
const sop = { id: "outage", name: "Outage", scenarios: ["all-lost"] };

holdRule(stepOverLostChannel, {
  finds: {
    in: {
      ...plan,
      sops: [
        {
          ...sop,
          steps: [
            { what: "Tell everyone", channel: "chat", takes: "90m" },
            { what: "Think", takes: "1h" },
            { what: "Tell everyone again", channel: "chat" },
          ],
        },
      ],
    },
    messages: [
      "Step 3 of the SOP Outage (outage) goes over Chat (chat), which is lost by then in the scenario All is lost (all-lost): choose another channel",
    ],
  },
  passes: {
    ...plan,
    sops: [
      {
        ...sop,
        steps: [
          { what: "Talk", takes: "1h" },
          { what: "Write", channel: "mail" },
        ],
      },
    ],
  },
});
