import { holdMitigation } from "../testing/hold-mitigation.ts";
import { localEgress } from "./local-egress.ts";

holdMitigation(localEgress, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["web-proxy", "forced-tunnel-vpn"] }] },
    because: [
      "Way to the cloud (cloud-access) needs Internal DNS resolvers (dns-internal) and Web proxy (proxy), with nothing beside that would still work.",
      "Way to the cloud from home (cloud-access-remote) needs Remote access VPN (vpn), with nothing beside that would still work.",
    ],
    changes: [
      "adds Local way to Microsoft 365 (elements/local-egress)",
      "adds Way to the cloud (elements/cloud-access)",
      "adds Way to the cloud from home (elements/cloud-access-remote)",
    ],
  },
  passes: {
    elements: [
      { id: "cloud-access", kind: "infrastructure", name: "Way", needs: ["internet-access"] },
      { id: "internet-access", kind: "infrastructure", name: "Line" },
    ],
  },
});
