import { holdMitigation } from "../testing/hold-mitigation.ts";
import { emergencyAccessAccounts } from "./emergency-access-accounts.ts";

holdMitigation(emergencyAccessAccounts, {
  proposes: {
    in: { uses: [{ id: "m365", features: [] }] },
    because: [
      "Microsoft 365 admin center (admin-center) needs Multi-factor prompt (entra-mfa), with nothing beside that would still work.",
      "Entra admin center (entra-admin-center) needs New sign-in to the cloud (entra-sign-in) and Multi-factor prompt (entra-mfa), with nothing beside that would still work.",
    ],
    changes: [
      "adds Emergency access accounts (elements/emergency-accounts)",
      "adds Microsoft 365 admin center (elements/admin-center)",
      "adds Entra admin center (elements/entra-admin-center)",
    ],
  },
  passes: {
    elements: [
      {
        id: "admin-center",
        kind: "service",
        name: "Admin center",
        needs: [{ any: ["entra-mfa", "emergency-accounts"] }],
      },
      { id: "entra-mfa", kind: "service", name: "Prompt" },
      { id: "emergency-accounts", kind: "service", name: "Emergency accounts" },
    ],
  },
});
