import { holdMitigation } from "../testing/hold-mitigation.ts";
import { teamsFilesThroughSharepoint } from "./teams-files-through-sharepoint.ts";

holdMitigation(teamsFilesThroughSharepoint, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "claims",
          kind: "process",
          name: "Claims",
          needs: [{ targets: ["teams-files"], loss: 0.6 }],
        },
      ],
      sops: [{ id: "outage", name: "Cloud is down", copies: ["teams-files"] }],
    },
    because: [
      "Claims (claims) needs Files in Teams (teams-files), with nothing beside that would still work; SharePoint Online (sharepoint-online), which the plan has, would stand in.",
      "Cloud is down (outage) can be read only in Files in Teams (teams-files), which is out of reach when Microsoft Teams (teams) is lost.",
    ],
    changes: [
      "Claims (elements/claims): removes needs teams-files { targets: [teams-files], loss: 0.6 }",
      "Claims (elements/claims): adds needs teams-files+sharepoint-online { any: [teams-files, sharepoint-online], loss: 0.6 }",
      "Cloud is down (sops/outage): adds copies sharepoint-online",
    ],
  },
  passes: [
    {
      uses: [{ id: "m365", features: [] }],
      elements: [{ id: "claims", kind: "process", name: "Claims", needs: ["sharepoint-online"] }],
    },
    {
      elements: [
        { id: "claims", kind: "process", name: "Claims", needs: ["teams-files"] },
        { id: "teams-files", kind: "service", name: "Files" },
      ],
    },
  ],
});
