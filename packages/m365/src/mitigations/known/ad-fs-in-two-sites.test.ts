import { holdMitigation } from "../testing/hold-mitigation.ts";
import { adFsInTwoSites } from "./ad-fs-in-two-sites.ts";

holdMitigation(adFsInTwoSites, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["federated-sign-in"] }],
      elements: [
        { id: "ad-fs", kind: "service", name: "AD FS", needs: ["server-room"] },
        { id: "server-room", kind: "site", name: "Server room" },
      ],
    },
    because: [
      "New sign-in to the cloud (entra-sign-in) needs AD FS (ad-fs), with nothing beside that would still work. The loss of Server room (server-room) alone takes AD FS down.",
      "Open sessions of modern clients (entra-sessions) needs AD FS (ad-fs), with nothing beside that would still work. The loss of Server room (server-room) alone takes AD FS down.",
      "Open sessions of other applications (entra-sessions-classic) needs AD FS (ad-fs), with nothing beside that would still work. The loss of Server room (server-room) alone takes AD FS down.",
    ],
    changes: [
      "adds AD FS at the second site (elements/ad-fs-second-site)",
      "adds New sign-in to the cloud (elements/entra-sign-in)",
      "adds Open sessions of modern clients (elements/entra-sessions)",
      "adds Open sessions of other applications (elements/entra-sessions-classic)",
    ],
  },
  passes: [
    { uses: [{ id: "m365", features: ["federated-sign-in"] }] },
    {
      uses: [{ id: "m365", features: ["federated-sign-in", "password-hash-sync"] }],
      elements: [
        { id: "ad-fs", kind: "service", name: "AD FS", needs: ["server-room"] },
        { id: "server-room", kind: "site", name: "Server room" },
      ],
    },
  ],
});
