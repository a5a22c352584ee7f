import { holdMitigation } from "../testing/hold-mitigation.ts";
import { officeForIsolatedSites } from "./office-for-isolated-sites.ts";

holdMitigation(officeForIsolatedSites, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        { id: "ship-pcs", kind: "infrastructure", name: "PCs on the ship", needs: ["office-apps"] },
      ],
    },
    because: [
      "PCs on the ship (ship-pcs) needs Office desktop apps (office-apps), with nothing beside that would still work.",
    ],
    changes: [
      "adds Office LTSC (elements/office-ltsc)",
      "PCs on the ship (elements/ship-pcs): removes needs office-apps",
      "PCs on the ship (elements/ship-pcs): adds needs office-apps+office-ltsc { any: [office-apps, office-ltsc] }",
    ],
  },
  passes: {
    uses: [{ id: "m365", features: [] }],
    elements: [{ id: "letters", kind: "process", name: "Letters", needs: ["office-apps"] }],
  },
});
