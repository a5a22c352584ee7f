import { holdMitigation } from "../testing/hold-mitigation.ts";
import { telephonesOutsideTeams } from "./telephones-outside-teams.ts";

holdMitigation(telephonesOutsideTeams, {
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
      sops: [{ id: "recall", name: "Recall", needs: ["teams-pstn"] }],
    },
    because: [
      "Hotline (hotline) needs Teams call queues (teams-queues), with nothing beside that would still work.",
      "Recall (recall) needs Teams telephony (teams-pstn), with nothing beside that would still work.",
    ],
    changes: [
      "adds Mobile numbers and lines without VoIP (elements/mobile-numbers)",
      "Hotline (elements/hotline): removes needs teams-queues { targets: [teams-queues], loss: 0.9 }",
      "Hotline (elements/hotline): adds needs teams-queues+mobile-numbers { any: [teams-queues, mobile-numbers], loss: 0.9 }",
      "Recall (sops/recall): removes needs teams-pstn",
      "Recall (sops/recall): adds needs teams-pstn+mobile-numbers { any: [teams-pstn, mobile-numbers] }",
    ],
  },
  passes: {
    uses: [{ id: "m365", features: ["calling-plan"] }],
    elements: [
      {
        id: "hotline",
        kind: "process",
        name: "Hotline",
        needs: [{ any: ["teams-queues", "mobiles"] }, { targets: ["teams-queues"], loss: 0.5 }],
      },
      { id: "mobiles", kind: "infrastructure", name: "Mobiles" },
    ],
  },
});
