import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** What is lost of OneDrive in the browser with its offline mode on; as in the catalog. */
const lossOffline = 0.5;

/** The browser shows what is on the PC. */
export const onedriveOfflineInBrowser: Mitigation = {
  number: "M20",
  id: "onedrive-offline-in-browser",
  title: "OneDrive in the browser with offline mode",
  does: "OneDrive in the browser and the files of Teams keep their list on the PC: people look, rename, move and open local copies without the service.",
  helps: ["D55"],
  effort: { size: "low", why: "A setting of each device that has the sync app." },
  cautions: ["It works device by device. That half is lost is an inference."],
  sources: ["ODO"],
  feature: "onedrive-offline-mode",
  match: (view) =>
    needsPlaces(view, {
      at: ({ id }) => id === "onedrive-web",
      change: (need) => {
        if (needsOnly(["cloud-access"], need)) return [];
        return [
          needsOnly(["onedrive"], need) && need.loss > lossOffline
            ? { ...need, loss: lossOffline }
            : need,
        ];
      },
      because: ({ name, id }) => `${name} (${id}) shows nothing without ${view.named("onedrive")}.`,
    }),
};
