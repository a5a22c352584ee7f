import { holdMitigation } from "../testing/hold-mitigation.ts";
import { onedriveOfflineInBrowser } from "./onedrive-offline-in-browser.ts";

holdMitigation(onedriveOfflineInBrowser, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["central-internet-access"] }] },
    because: ["OneDrive in the browser (onedrive-web) shows nothing without OneDrive (onedrive)."],
    changes: ["m365 (uses/m365): adds features onedrive-offline-mode"],
  },
  passes: { uses: [{ id: "m365", features: ["onedrive-offline-mode"] }] },
});
