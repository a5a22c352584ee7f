import { holdMitigation } from "../testing/hold-mitigation.ts";
import { resilienceDefaultsOn } from "./resilience-defaults-on.ts";

holdMitigation(resilienceDefaultsOn, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["resilience-defaults-off"] }] },
    because: [
      "Open sessions of modern clients (entra-sessions) gets new tokens from Entra ID token service (entra-id) and from nowhere else.",
      "Open sessions of other applications (entra-sessions-classic) gets new tokens from Entra ID token service (entra-id) and from nowhere else.",
    ],
    changes: [
      "adds Entra backup authentication (elements/entra-backup-authentication)",
      "adds Open sessions of modern clients (elements/entra-sessions)",
      "adds Open sessions of other applications (elements/entra-sessions-classic)",
    ],
  },
  passes: [
    { uses: [{ id: "m365", features: [] }] },
    { uses: [{ id: "m365", features: ["china-21vianet"] }] },
  ],
});
