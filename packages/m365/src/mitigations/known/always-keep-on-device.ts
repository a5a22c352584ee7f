import { alternativePlaces } from "../alternative.ts";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation, Place } from "../mitigation.ts";
import { type PlanView, viewOf } from "../plan-view.ts";

/** What is lost of synced files without OneDrive where they are pinned; as in the catalog. */
const lossWherePinned = 0.2;

/** Files that are on the device open without the cloud. */
export const alwaysKeepOnDevice: Mitigation = {
  number: "M19",
  id: "always-keep-on-device",
  title: "OneDrive: always keep on this device",
  does: 'Folders that work needs are synced and marked "always keep on this device", and desktop, documents and pictures are moved to OneDrive. Files then open and are saved without the cloud, and sync later.',
  helps: ["D42", "D43", "D53", "D54", "D57", "D60"],
  effort: { size: "low", why: "A policy and a script (attrib +p) for the folders that matter." },
  cautions: [
    "Two people who change one file offline get a conflict.",
    "Disk space, and files on a lost laptop: encrypt it. That a fifth is lost is an inference.",
  ],
  sources: ["FOD"],
  feature: "pinned-files",
  match: (view) => {
    const pinned = pinnedPlaces(view);
    const [sync] = pinned.flatMap(({ record }) =>
      record.list === "elements" ? [record.after] : [],
    );
    const then =
      sync === undefined
        ? view
        : viewOf({
            ...view.plan,
            elements: view.plan.elements.map((one) => (one.id === sync.id ? sync : one)),
          });
    const synced = then.findElement("onedrive-sync");
    if (synced === undefined) return pinned;
    const readers = alternativePlaces(then, {
      to: ["sharepoint-online", "onedrive", "onedrive-web", "teams-files"],
      alternative: synced,
      at: (element) => view.isOwn(element),
    });
    return [...pinned, ...readers];
  },
};

function pinnedPlaces(view: PlanView): readonly Place[] {
  return needsPlaces(view, {
    at: ({ id }) => id === "onedrive-sync",
    change: (need) => [
      needsOnly(["onedrive"], need) && need.loss > lossWherePinned
        ? { ...need, loss: lossWherePinned }
        : need,
    ],
    because: ({ name, id }) =>
      `${name} (${id}) shows files that are not on the PC until somebody opens them, and then needs ${view.named("onedrive")}.`,
  });
}
