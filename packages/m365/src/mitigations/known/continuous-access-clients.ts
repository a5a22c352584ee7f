import { catalogElement } from "../added-element.ts";
import { needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** Sessions of clients that know continuous access evaluation last a day instead of an hour. */
export const continuousAccessClients: Mitigation = {
  number: "M12",
  id: "continuous-access-clients",
  title: "Clients with continuous access evaluation",
  does: "Apps use client libraries that know continuous access evaluation. Their tokens last 24 to 28 hours instead of 60 to 90 minutes, and are still withdrawn at once when an account is blocked.",
  helps: ["D01", "D02", "D03", "D37"],
  effort: { size: "high", why: "Each app has to be updated or changed, some by their vendors." },
  cautions: ["Not every vendor can: ask before you count on it."],
  sources: ["CAE", "TL"],
  match: (view) => {
    const modern = catalogElement(view, "entra-sessions");
    return needsPlaces(view, {
      at: (element) => view.isOwn(element),
      change: (need) => {
        if (need.for === "recover" || need.loss === 0) return [need];
        if (!need.targets.some((target) => target === "entra-sessions-classic")) return [need];
        const targets = new Set(
          need.targets.map((target) => (target === "entra-sessions-classic" ? modern.id : target)),
        );
        return [{ ...need, targets: [...targets], atLeast: Math.min(need.atLeast, targets.size) }];
      },
      because: ({ name, id }) =>
        `${name} (${id}) works on tokens that end within the hour: ${view.named("entra-sessions-classic")}.`,
      brings: [modern],
    });
  },
};
