import { holdMitigation } from "../testing/hold-mitigation.ts";
import { lastKnownState } from "./last-known-state.ts";

holdMitigation(lastKnownState, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["tenant-reading"] }] },
    because: [
      "Mainstay's reading from the tenant (tenant-reading) stops with Microsoft Graph (graph) and Sign-in of applications and flows (entra-app-identities).",
    ],
    changes: ["adds Mainstay's reading from the tenant (elements/tenant-reading)"],
  },
  passes: { uses: [{ id: "m365", features: [] }] },
});
