import { holdMitigation } from "../testing/hold-mitigation.ts";
import { twoSecondFactors } from "./two-second-factors.ts";

holdMitigation(twoSecondFactors, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["mfa-by-phone"] }] },
    because: [
      "Multi-factor prompt (entra-mfa) needs Mobile carrier (phone-carrier), with nothing beside that would still work.",
    ],
    changes: [
      "adds Codes made on the device (elements/authenticator-codes)",
      "adds Multi-factor prompt (elements/entra-mfa)",
    ],
  },
  passes: { uses: [{ id: "m365", features: [] }] },
});
