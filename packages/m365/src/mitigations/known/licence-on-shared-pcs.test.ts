import { holdMitigation } from "../testing/hold-mitigation.ts";
import { licenceOnSharedPcs } from "./licence-on-shared-pcs.ts";

holdMitigation(licenceOnSharedPcs, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["shared-computers"] }] },
    because: [
      "Office on shared PCs (office-shared-activation) asks Office licensing and activation (office-activation) for every person who sits down.",
    ],
    changes: ["adds Office on shared PCs (elements/office-shared-activation)"],
  },
  passes: { uses: [{ id: "m365", features: [] }] },
});
