import { holdMitigation } from "../testing/hold-mitigation.ts";
import { passkeySignIn } from "./passkey-sign-in.ts";

holdMitigation(passkeySignIn, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [{ id: "till", kind: "application", name: "Till", needs: ["entra-mfa"] }],
    },
    because: [
      "Till (till) needs Multi-factor prompt (entra-mfa), with nothing beside that would still work.",
      "New sign-in to the cloud (entra-sign-in) needs Multi-factor prompt (entra-mfa), with nothing beside that would still work.",
      "Microsoft 365 admin center (admin-center) needs Multi-factor prompt (entra-mfa), with nothing beside that would still work.",
      "Entra admin center (entra-admin-center) needs Multi-factor prompt (entra-mfa), with nothing beside that would still work.",
    ],
    changes: [
      "adds Passkeys (elements/passkeys)",
      "Till (elements/till): removes needs entra-mfa",
      "Till (elements/till): adds needs entra-mfa+passkeys { any: [entra-mfa, passkeys] }",
      "adds New sign-in to the cloud (elements/entra-sign-in)",
      "adds Microsoft 365 admin center (elements/admin-center)",
      "adds Entra admin center (elements/entra-admin-center)",
    ],
  },
  passes: {
    elements: [
      {
        id: "till",
        kind: "application",
        name: "Till",
        needs: [{ any: ["entra-mfa", "passkeys"] }],
      },
      { id: "entra-mfa", kind: "service", name: "Prompt" },
      { id: "passkeys", kind: "service", name: "Passkeys" },
    ],
  },
});
