import { holdMitigation } from "../testing/hold-mitigation.ts";
import { stagingSyncServer } from "./staging-sync-server.ts";

holdMitigation(stagingSyncServer, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["directory-sync"] }],
      elements: [{ id: "joiners", kind: "process", name: "New people", needs: ["entra-connect"] }],
    },
    because: [
      "New people (joiners) needs Entra Connect (entra-connect), with nothing beside that would still work.",
      "Changes of accounts in the cloud (account-changes) needs Entra Connect (entra-connect), with nothing beside that would still work.",
    ],
    changes: [
      "m365 (uses/m365): adds features second-sync-server",
      "New people (elements/joiners): removes needs entra-connect",
      "New people (elements/joiners): adds needs entra-connect+entra-connect-staging { any: [entra-connect, entra-connect-staging] }",
    ],
  },
  passes: [
    { uses: [{ id: "m365", features: ["directory-sync", "second-sync-server"] }] },
    { uses: [{ id: "m365", features: [] }] },
  ],
});
