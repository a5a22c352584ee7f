import { holdMitigation } from "../testing/hold-mitigation.ts";
import { extendedOfflineAccess } from "./extended-offline-access.ts";

holdMitigation(extendedOfflineAccess, {
  proposes: {
    in: { uses: [{ id: "m365", features: [] }] },
    because: [
      "Office desktop apps (office-apps) must reach Office licensing and activation (office-activation) at least every 30 days.",
    ],
    changes: ["m365 (uses/m365): adds features [extended-offline-access]"],
  },
  passes: { uses: [{ id: "m365", features: ["extended-offline-access"] }] },
});
