import { holdMitigation } from "../testing/hold-mitigation.ts";
import { publicChannels } from "./public-channels.ts";

holdMitigation(publicChannels, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["calling-plan"] }],
      elements: [
        {
          id: "hotline",
          kind: "process",
          name: "Hotline",
          needs: [{ targets: ["teams-queues"], loss: 0.9 }],
        },
      ],
    },
    because: [
      "Hotline (hotline) reaches people outside over Teams call queues (teams-queues), and has no other way to tell them anything.",
    ],
    changes: [
      "adds Social media and status page (elements/public-channels)",
      "Hotline (elements/hotline): needs teams-queues loss 0.9 -> 0.72",
      "Hotline (elements/hotline): adds needs teams-queues+public-channels { any: [teams-queues, public-channels], loss: 0.9 }",
    ],
  },
  passes: {
    uses: [{ id: "m365", features: ["calling-plan"] }],
    elements: [{ id: "robot", kind: "application", name: "Robot", needs: ["exchange-outbound"] }],
  },
});
