import type { Kind } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";
import { outageLength } from "../reliance.ts";

/** Parts of Microsoft 365 by which people outside reach the organisation, or it reaches them. */
const outward = [
  "teams-queues",
  "teams-voice-apps",
  "teams-pstn",
  "exchange-outbound",
  "external-sharing",
  "bookings",
];

/** How much of a loss is left when customers know what is going on. A judgement. */
const left = 0.8;

const work: readonly Kind[] = ["function", "process"];

/** Customers hear what is going on, and fewer of them ask. */
export const publicChannels: Mitigation = {
  number: "M46",
  id: "public-channels",
  title: "Public channels for customers",
  does: "What is down, what still works and when there is more news is told on social media and on a status page that does not need Microsoft 365.",
  helps: ["D31", "D49", "D58"],
  effort: { size: "low", why: "Accounts, prepared texts and two people who may post." },
  cautions: [
    "It informs and does not take orders: that a fifth of the loss is spared is a judgement.",
    "Keep the accounts' passwords outside of the tenant.",
  ],
  sources: [],
  match: (view) => {
    const channels = novelElement(view, {
      id: "public-channels",
      kind: "service",
      name: "Social media and status page",
      description: "Where customers look when nobody answers.",
    });
    return needsPlaces(view, {
      at: (element) => view.isOwn(element) && work.includes(element.kind),
      change: (need, { needs = [] }) => {
        const isOpen = needsOnly(outward, need) && need.holds < outageLength;
        const hasMore = needs.some(
          (other) => other !== need && other.targets.some((id) => need.targets.includes(id)),
        );
        if (!isOpen || hasMore) return [need];
        const loss = Math.round(need.loss * left * 1000) / 1000;
        return [
          { ...need, loss },
          { ...need, targets: [...need.targets, channels.id], atLeast: 1, for: "operate" },
        ];
      },
      because: ({ name, id }, changed) =>
        `${name} (${id}) reaches people outside over ${changed.flatMap(({ targets }) => targets.map((one) => view.named(one))).join(" and ")}, and has no other way to tell them anything.`,
      brings: [channels],
    });
  },
};
