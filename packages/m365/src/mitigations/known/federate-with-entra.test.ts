import { holdMitigation } from "../testing/hold-mitigation.ts";
import { federateWithEntra } from "./federate-with-entra.ts";

holdMitigation(federateWithEntra, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["vpn-mfa"] }],
      elements: [{ id: "wiki", kind: "application", name: "Wiki", needs: ["entra-saml-sessions"] }],
    },
    because: [
      "Wiki (wiki) needs Sign-in to other web applications (entra-saml-sessions), with nothing beside that would still work; Entra backup authentication (entra-backup-authentication), which the plan has, would stand in.",
      "Remote access VPN (vpn) needs RADIUS for the VPN (radius), with nothing beside that would still work; New sign-in to the cloud (entra-sign-in), which the plan has, would stand in.",
    ],
    changes: [
      "Wiki (elements/wiki): removes needs entra-saml-sessions",
      "Wiki (elements/wiki): adds needs entra-saml-sessions+entra-backup-authentication { any: [entra-saml-sessions, entra-backup-authentication] }",
      "adds Remote access VPN (elements/vpn)",
    ],
  },
  passes: [
    {
      uses: [{ id: "m365", features: [] }],
      elements: [{ id: "wiki", kind: "application", name: "Wiki", needs: ["entra-sessions"] }],
    },
    {
      uses: [{ id: "m365", features: ["resilience-defaults-off"] }],
      elements: [{ id: "wiki", kind: "application", name: "Wiki", needs: ["entra-saml-sessions"] }],
    },
  ],
});
