import { holdMitigation } from "../testing/hold-mitigation.ts";
import { joinLinksOutside } from "./join-links-outside.ts";

holdMitigation(joinLinksOutside, {
  proposes: {
    in: { uses: [{ id: "m365", features: [] }] },
    because: [
      "Teams meetings (teams-meetings) needs Calendar in Teams (teams-calendar), with nothing beside that would still work.",
    ],
    changes: [
      "adds Published join links (elements/published-join-links)",
      "adds Teams meetings (elements/teams-meetings)",
    ],
  },
  passes: {
    elements: [
      {
        id: "teams-meetings",
        kind: "service",
        name: "Meetings",
        needs: [{ any: ["teams-calendar", "notice-board"] }],
      },
      { id: "teams-calendar", kind: "service", name: "Calendar" },
      { id: "notice-board", kind: "information", name: "Notice board" },
    ],
  },
});
