import { holdMitigation } from "../testing/hold-mitigation.ts";
import { oneOfSeveralControls } from "./one-of-several-controls.ts";

holdMitigation(oneOfSeveralControls, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["compliant-device-required", "joined-devices"] }] },
    because: [
      "New sign-in to the cloud (entra-sign-in) is refused when Multi-factor prompt (entra-mfa) or Device compliance state (intune-compliance) fails, whatever else is proven.",
      "Outlook on phones (outlook-mobile) is refused when Device compliance state (intune-compliance) fails, whatever else is proven.",
    ],
    changes: [
      "adds New sign-in to the cloud (elements/entra-sign-in)",
      "adds Outlook on phones (elements/outlook-mobile)",
    ],
  },
  passes: {
    elements: [
      {
        id: "entra-sign-in",
        kind: "service",
        name: "Sign-in",
        needs: [{ any: ["intune-compliance", "entra-mfa"] }],
      },
      { id: "intune-compliance", kind: "service", name: "Compliance" },
      { id: "entra-mfa", kind: "service", name: "Prompt" },
    ],
  },
});
