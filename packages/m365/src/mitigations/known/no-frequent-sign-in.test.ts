import { holdMitigation } from "../testing/hold-mitigation.ts";
import { noFrequentSignIn } from "./no-frequent-sign-in.ts";

holdMitigation(noFrequentSignIn, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["strict-reauthentication"] }] },
    because: [
      "Open sessions of modern clients (entra-sessions) is asked again by policy, which the backup sign-in cannot answer.",
      "Open sessions of other applications (entra-sessions-classic) is asked again by policy, which the backup sign-in cannot answer.",
    ],
    changes: [
      "adds Open sessions of modern clients (elements/entra-sessions)",
      "adds Open sessions of other applications (elements/entra-sessions-classic)",
    ],
  },
  passes: { uses: [{ id: "m365", features: [] }] },
});
