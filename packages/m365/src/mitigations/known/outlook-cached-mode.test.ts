import { holdMitigation } from "../testing/hold-mitigation.ts";
import { outlookCachedMode } from "./outlook-cached-mode.ts";

holdMitigation(outlookCachedMode, {
  proposes: {
    in: { uses: [{ id: "m365", features: [] }] },
    because: [
      "Outlook on Windows (outlook-desktop) has no cache: without Exchange Online, MAPI over HTTP (exchange-mapi) or Open sessions of modern clients (entra-sessions) it shows nothing.",
    ],
    changes: ["m365 (uses/m365): adds features [cached-mode]"],
  },
  passes: { uses: [{ id: "m365", features: ["cached-mode"] }] },
});
