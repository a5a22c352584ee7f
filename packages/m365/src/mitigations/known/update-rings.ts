import { minutes } from "@mainstay/plan";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** Long enough to hear that an update stops PCs elsewhere. A judgement. */
const later = minutes(720);

/** A bad update stops the first ring and nobody else. */
export const updateRings: Mitigation = {
  number: "M38",
  id: "update-rings",
  title: "Rings for updates of endpoint agents",
  does: "A first ring of PCs takes content updates of the endpoint agent at once, all others twelve hours later. Phones and the web are spare clients meanwhile.",
  helps: ["D75"],
  effort: { size: "low", why: "Groups of devices in the agent's console." },
  cautions: [
    "The first ring here is the first group of PCs in the plan: choose the one that can best be spared.",
    "New threats are recognised twelve hours later. Not every vendor lets content wait.",
  ],
  sources: ["2024-07-19"],
  match: (view) => {
    const [first, ...others] = view.plan.elements.filter(({ needs = [] }) =>
      needs.some((need) => needsOnly(["endpoint-agent"], need)),
    );
    const rings = new Set((others.length === 0 ? [first] : others).map((one) => one?.id));
    return needsPlaces(view, {
      at: ({ id }) => rings.has(id),
      change: (need) => [
        needsOnly(["endpoint-agent"], need) && need.holds < later
          ? { ...need, holds: later }
          : need,
      ],
      because: ({ name, id }) =>
        `${name} (${id}) stops soon after a bad update of ${view.named("endpoint-agent")}, with all others.`,
    });
  },
};
