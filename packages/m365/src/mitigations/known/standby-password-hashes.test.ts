import { holdMitigation } from "../testing/hold-mitigation.ts";
import { standbyPasswordHashes } from "./standby-password-hashes.ts";

holdMitigation(standbyPasswordHashes, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["federated-sign-in"] }] },
    because: [
      "New sign-in to the cloud (entra-sign-in) needs AD FS sign-in (ad-fs), with nothing beside that would still work.",
      "Open sessions of modern clients (entra-sessions) needs AD FS sign-in (ad-fs), with nothing beside that would still work.",
      "Open sessions of other applications (entra-sessions-classic) needs AD FS sign-in (ad-fs), with nothing beside that would still work.",
    ],
    changes: ["m365 (uses/m365): adds features password-hash-sync"],
  },
  passes: [
    { uses: [{ id: "m365", features: ["federated-sign-in", "password-hash-sync"] }] },
    { uses: [{ id: "m365", features: [] }] },
  ],
});
