import { holdMitigation } from "../testing/hold-mitigation.ts";
import { joinDevicesToEntra } from "./join-devices-to-entra.ts";

holdMitigation(joinDevicesToEntra, {
  proposes: {
    in: { uses: [{ id: "m365", features: [] }] },
    because: [
      "New sign-in to the cloud (entra-sign-in) is prompted for a second factor at Multi-factor prompt (entra-mfa) on every device.",
    ],
    changes: ["m365 (uses/m365): adds features [joined-devices]"],
  },
  passes: { uses: [{ id: "m365", features: ["joined-devices"] }] },
});
