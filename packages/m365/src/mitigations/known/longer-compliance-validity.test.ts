import { holdMitigation } from "../testing/hold-mitigation.ts";
import { longerComplianceValidity } from "./longer-compliance-validity.ts";

holdMitigation(longerComplianceValidity, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "intune-compliance",
          kind: "service",
          name: "Compliance",
          needs: [{ targets: ["intune"], holds: "7d" }],
        },
      ],
    },
    because: [
      "Compliance (intune-compliance) ends sooner than 30 days after Intune (intune) was last reached.",
    ],
    changes: ["Compliance (elements/intune-compliance): needs intune holds 7d -> 30d"],
  },
  passes: { uses: [{ id: "m365", features: [] }] },
});
