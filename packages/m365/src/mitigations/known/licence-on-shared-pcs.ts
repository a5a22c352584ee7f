import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** The device, or the person's profile, carries the licence. */
export const licenceOnSharedPcs: Mitigation = {
  number: "M24",
  id: "licence-on-shared-pcs",
  title: "Roaming or device-based licences on shared PCs",
  does: "The licence token follows the person's profile, or the device has the licence. Whoever sits down at a shared or virtual PC need not be activated first.",
  helps: ["D62", "D63"],
  effort: { size: "low", why: "A setting of the profiles, or licences by device." },
  cautions: ["A token still ends after 30 days without contact."],
  sources: ["SCA", "LIC"],
  match: (view) =>
    needsPlaces(view, {
      at: ({ id }) => id === "office-shared-activation",
      change: (need) => (needsOnly(["office-activation"], need) && need.holds === 0 ? [] : [need]),
      because: ({ name, id }) =>
        `${name} (${id}) asks ${view.named("office-activation")} for every person who sits down.`,
    }),
};
