import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** What Outlook loses with the mailbox where it has a cache; as in the catalog. */
const lossWithCache = 0.7;

/** What was received can be read, and what is written waits. */
export const outlookCachedMode: Mitigation = {
  number: "M17",
  id: "outlook-cached-mode",
  title: "Outlook in cached mode, with enough months",
  does: "Outlook on Windows keeps a year of mail and the shared mailboxes on the PC. Without Exchange people read, search and draft.",
  helps: ["D25", "D26", "D36"],
  effort: { size: "low", why: "A setting by policy, and disk space." },
  cautions: [
    "Nothing is sent or received, and nobody sees free time.",
    "Protected mail and folders that are not cached stay shut. That 0.7 is lost is an inference.",
  ],
  sources: ["OLC"],
  feature: "cached-mode",
  match: (view) =>
    needsPlaces(view, {
      at: ({ id }) => id === "outlook-desktop",
      change: (need) => [
        needsOnly(["exchange-mapi", "entra-sessions", "cloud-access"], need) &&
        need.loss > lossWithCache
          ? { ...need, loss: lossWithCache }
          : need,
      ],
      because: ({ name, id }, changed) =>
        `${name} (${id}) has no cache: without ${changed.map(({ targets }) => targets.map((one) => view.named(one)).join(" and ")).join(" or ")} it shows nothing.`,
    }),
};
