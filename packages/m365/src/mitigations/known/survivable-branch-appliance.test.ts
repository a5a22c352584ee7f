import { holdMitigation } from "../testing/hold-mitigation.ts";
import { survivableBranchAppliance } from "./survivable-branch-appliance.ts";

holdMitigation(survivableBranchAppliance, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["direct-routing"] }] },
    because: [
      "Session border controller (session-border-controller) needs Internet line (internet-access), with nothing beside that would still work.",
    ],
    changes: ["m365 (uses/m365): adds features survivable-branch"],
  },
  passes: [
    { uses: [{ id: "m365", features: ["direct-routing", "survivable-branch"] }] },
    { uses: [{ id: "m365", features: ["calling-plan"] }] },
  ],
});
