import { holdMitigation } from "../testing/hold-mitigation.ts";
import { contingencyPolicies } from "./contingency-policies.ts";

holdMitigation(contingencyPolicies, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["third-party-mfa"] }],
      elements: [
        {
          id: "emergency-accounts",
          kind: "service",
          name: "Emergency accounts",
          needs: ["entra-id"],
        },
      ],
    },
    because: [
      "New sign-in to the cloud (entra-sign-in) needs Multi-factor prompt (entra-mfa), with nothing beside that would still work.",
      "Multi-factor prompt (entra-mfa) needs Vendor of the second factor (mfa-vendor), with nothing beside that would still work.",
    ],
    changes: [
      "adds Contingency policies (elements/contingency-policies)",
      "adds New sign-in to the cloud (elements/entra-sign-in)",
      "adds Multi-factor prompt (elements/entra-mfa)",
    ],
  },
  passes: {
    elements: [
      {
        id: "entra-sign-in",
        kind: "service",
        name: "Sign-in",
        needs: [{ any: ["entra-mfa", "contingency-policies"] }],
      },
      { id: "entra-mfa", kind: "service", name: "Prompt" },
      { id: "contingency-policies", kind: "service", name: "Policies" },
    ],
  },
});
