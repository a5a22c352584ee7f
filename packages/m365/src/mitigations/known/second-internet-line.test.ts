import { holdMitigation } from "../testing/hold-mitigation.ts";
import { secondInternetLine } from "./second-internet-line.ts";

holdMitigation(secondInternetLine, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["central-internet-access"] }] },
    because: [
      "Way to the cloud (cloud-access) needs Internet line (internet-access), with nothing beside that would still work.",
    ],
    changes: ["m365 (uses/m365): adds features second-internet-line"],
  },
  passes: { uses: [{ id: "m365", features: ["central-internet-access", "second-internet-line"] }] },
});
