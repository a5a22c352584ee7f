import { holdMitigation } from "../testing/hold-mitigation.ts";
import { channelOutsideTenant } from "./channel-outside-tenant.ts";

holdMitigation(channelOutsideTenant, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "incidents",
          kind: "function",
          name: "Incident management",
          needs: ["exchange-online", "duty"],
        },
        { id: "duty", kind: "team", name: "On duty" },
        { id: "quotes", kind: "process", name: "Quotations", needs: ["mail", "prices"] },
        { id: "prices", kind: "application", name: "Prices" },
      ],
    },
    because: [
      "Incident management (incidents) needs Exchange Online (exchange-online), with nothing beside that would still work.",
    ],
    changes: [
      "adds Messages outside of the tenant (elements/messaging-outside-tenant)",
      "Incident management (elements/incidents): removes needs exchange-online",
      "Incident management (elements/incidents): adds needs exchange-online+messaging-outside-tenant { any: [exchange-online, messaging-outside-tenant] }",
    ],
  },
  passes: {
    uses: [{ id: "m365", features: [] }],
    elements: [
      {
        id: "incidents",
        kind: "function",
        name: "Incident management",
        needs: [{ any: ["exchange-online", "radio"] }],
      },
      { id: "radio", kind: "infrastructure", name: "Radio" },
    ],
  },
});
