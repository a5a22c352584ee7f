import { holdMitigation } from "../testing/hold-mitigation.ts";
import { statusFromOutside } from "./status-from-outside.ts";

holdMitigation(statusFromOutside, {
  proposes: {
    in: { uses: [{ id: "m365", features: [] }] },
    because: [
      "Microsoft's word on how it is (service-health) needs Microsoft 365 admin center (admin-center) or Microsoft Graph (graph), which go down together, with nothing beside that would still work.",
    ],
    changes: [
      "adds Microsoft's public status, and own probes (elements/public-status)",
      "adds Microsoft's word on how it is (elements/service-health)",
    ],
  },
  passes: {
    elements: [
      {
        id: "service-health",
        kind: "service",
        name: "Health",
        needs: [{ any: ["admin-center", "public-status"] }],
      },
      { id: "admin-center", kind: "service", name: "Admin center" },
      { id: "public-status", kind: "service", name: "Status page" },
    ],
  },
});
