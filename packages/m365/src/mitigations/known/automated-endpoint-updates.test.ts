import { holdMitigation } from "../testing/hold-mitigation.ts";
import { automatedEndpointUpdates } from "./automated-endpoint-updates.ts";

holdMitigation(automatedEndpointUpdates, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["web-proxy"] }] },
    because: [
      "Allow list of Microsoft's addresses (endpoint-allow-list) is kept by hand, so what Microsoft adds is blocked until somebody notices.",
    ],
    changes: ["adds Allow list of Microsoft's addresses (elements/endpoint-allow-list)"],
  },
  passes: [
    { uses: [{ id: "m365", features: [] }] },
    {
      uses: [{ id: "m365", features: ["web-proxy"] }],
      elements: [
        {
          id: "endpoint-allow-list",
          kind: "information",
          name: "Allow list",
          recovery: { time: "30m" },
        },
      ],
    },
  ],
});
