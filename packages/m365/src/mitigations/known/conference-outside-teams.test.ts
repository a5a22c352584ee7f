import { holdMitigation } from "../testing/hold-mitigation.ts";
import { conferenceOutsideTeams } from "./conference-outside-teams.ts";

holdMitigation(conferenceOutsideTeams, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "crisis-team",
          kind: "process",
          name: "Crisis team",
          needs: [{ any: ["teams-meetings", "bridge"] }],
        },
        { id: "bridge", kind: "service", name: "Conference bridge" },
        { id: "board", kind: "process", name: "Board meetings", needs: ["teams-meetings"] },
      ],
    },
    because: [
      "Board meetings (board) needs Teams meetings (teams-meetings), with nothing beside that would still work; Conference bridge (bridge), which the plan has, would stand in.",
    ],
    changes: [
      "Board meetings (elements/board): removes needs teams-meetings",
      "Board meetings (elements/board): adds needs teams-meetings+bridge { any: [teams-meetings, bridge] }",
    ],
  },
  passes: {
    uses: [{ id: "m365", features: [] }],
    elements: [
      {
        id: "board",
        kind: "process",
        name: "Board meetings",
        needs: [{ any: ["teams-meetings", "bridge"] }],
      },
      { id: "bridge", kind: "service", name: "Conference bridge" },
    ],
  },
});
