import { holdMitigation } from "../testing/hold-mitigation.ts";
import { alternateClients } from "./alternate-clients.ts";

holdMitigation(alternateClients, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "orders",
          kind: "process",
          name: "Orders",
          needs: [{ targets: ["outlook-desktop"], holds: "30m" }],
        },
      ],
    },
    because: [
      "Orders (orders) is tied to Outlook on Windows (outlook-desktop), which can fail alone.",
    ],
    changes: [
      "Orders (elements/orders): removes needs outlook-desktop { targets: [outlook-desktop], holds: 30m }",
      "Orders (elements/orders): adds needs outlook-desktop+exchange-owa+outlook-mobile { any: [outlook-desktop, exchange-owa, outlook-mobile], holds: 30m }",
    ],
  },
  passes: [
    {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "orders",
          kind: "process",
          name: "Orders",
          needs: [{ any: ["outlook-desktop", "exchange-owa"] }],
        },
      ],
    },
    {
      uses: [{ id: "m365", features: [] }],
      elements: [
        { id: "plug-in", kind: "application", name: "Plug-in", needs: ["outlook-desktop"] },
      ],
    },
  ],
});
