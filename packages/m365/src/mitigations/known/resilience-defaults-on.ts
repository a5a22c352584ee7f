import { minutes, type Requirement } from "@mainstay/plan";
import { catalogElement } from "../added-element.ts";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** The backup sign-in answers for what people used in the last three days. */
const backupReaches = minutes(4_320);

const tokenService = ["entra-id"];

/** Entra may go on with what it last knew while it is disturbed. */
export const resilienceDefaultsOn: Mitigation = {
  number: "M11",
  id: "resilience-defaults-on",
  title: "Resilience defaults left on",
  does: "No policy forbids Entra's backup sign-in to go on with what it last knew. Open sessions are then renewed for whoever used the app within three days.",
  helps: ["D02", "D04", "D08"],
  effort: { size: "low", why: "One setting in each policy that has it off." },
  cautions: [
    "Changes of groups and risk are not seen while the backup sign-in answers.",
    "The tenant's policies can be read through Graph, which shows whether it is off anywhere.",
  ],
  sources: ["RD"],
  match: (view) => {
    const isOff =
      view.findElement("entra-backup-authentication") === undefined &&
      view.findElement("entra-sessions-classic")?.needs?.some(isBlocked) === true;
    if (!isOff) return [];
    const backup = catalogElement(view, "entra-backup-authentication");
    return needsPlaces(view, {
      at: ({ id }) => id === "entra-sessions" || id === "entra-sessions-classic",
      change: (need) => {
        if (isBlocked(need)) return [{ ...need, holds: backupReaches }];
        if (!needsOnly(tokenService, need) || need.loss < 1) return [need];
        return [{ ...need, targets: [...need.targets, backup.id], atLeast: 1 }];
      },
      because: ({ name, id }) =>
        `${name} (${id}) gets new tokens from ${view.named("entra-id")} and from nowhere else.`,
      brings: [backup],
    });
  },
};

/** Whether the token service is needed at every moment, as it is where resilience defaults are off. */
function isBlocked(need: Requirement): boolean {
  return needsOnly(tokenService, need) && need.holds === 0 && need.loss === 1;
}
