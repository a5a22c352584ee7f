import { holdMitigation } from "../testing/hold-mitigation.ts";
import { updateRings } from "./update-rings.ts";

holdMitigation(updateRings, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["endpoint-agent"] }],
      elements: [
        { id: "till-pcs", kind: "infrastructure", name: "Tills", needs: ["endpoint-agent"] },
      ],
    },
    because: [
      "Windows PCs (windows-pcs) stops soon after a bad update of Endpoint agent (endpoint-agent), with all others.",
    ],
    changes: ["adds Windows PCs (elements/windows-pcs)"],
  },
  passes: [
    { uses: [{ id: "m365", features: [] }] },
    {
      elements: [
        {
          id: "pcs",
          kind: "infrastructure",
          name: "PCs",
          needs: [{ targets: ["endpoint-agent"], holds: "12h" }],
        },
        { id: "endpoint-agent", kind: "service", name: "Agent" },
      ],
    },
  ],
});
