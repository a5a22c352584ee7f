import { holdMitigation } from "../testing/hold-mitigation.ts";
import { multichannelNotification } from "./multichannel-notification.ts";

holdMitigation(multichannelNotification, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [{ id: "radio", kind: "infrastructure", name: "Radio" }],
      people: [
        { id: "ida", name: "Ida" },
        { id: "ben", name: "Ben" },
        { id: "kim", name: "Kim" },
      ],
      callTrees: [
        {
          id: "tree",
          name: "Crisis tree",
          start: "ida",
          calls: [
            { from: "ida", to: ["ben"] },
            { from: "ben", to: ["kim"] },
          ],
          channels: ["teams-chat", "radio"],
        },
      ],
    },
    because: [
      "Crisis tree (tree) calls over Teams chat and channels (teams-chat) and Radio (radio), of which only one is left without Microsoft 365.",
    ],
    changes: [
      "adds Mobile numbers and lines without VoIP (elements/mobile-numbers)",
      "Crisis tree (callTrees/tree): adds channels mobile-numbers",
    ],
  },
  passes: [
    {
      uses: [{ id: "m365", features: [] }],
      elements: [
        { id: "radio", kind: "infrastructure", name: "Radio" },
        { id: "sirens", kind: "infrastructure", name: "Sirens" },
      ],
      people: [
        { id: "ida", name: "Ida" },
        { id: "ben", name: "Ben" },
        { id: "kim", name: "Kim" },
      ],
      callTrees: [
        {
          id: "tree",
          name: "Crisis tree",
          start: "ida",
          calls: [
            { from: "ida", to: ["ben"] },
            { from: "ben", to: ["kim"] },
          ],
          channels: ["radio", "sirens"],
        },
      ],
    },
    { uses: [{ id: "m365", features: [] }] },
  ],
});
