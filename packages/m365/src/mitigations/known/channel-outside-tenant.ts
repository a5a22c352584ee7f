import type { Element, Kind } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";
import { messagingOutside } from "../novelties.ts";
import type { PlanView } from "../plan-view.ts";

/** What people do and decide, as opposed to what machines do. */
const work: readonly Kind[] = ["function", "process", "team"];

/** What our own people talk over, whatever they work at. */
const chat = ["teams", "teams-chat", "viva-engage"];

/** Mail reaches people outside as well, whom another channel does not: it is bridged only where work consists of talking. */
const anyChannel = [...chat, "mail", "exchange-online", "outlook-desktop"];

/** A way to talk to each other that shares nothing with the tenant. */
export const channelOutsideTenant: Mitigation = {
  number: "M27",
  id: "channel-outside-tenant",
  title: "A channel outside of the tenant",
  does: "Work and incident management that rely on mail or chat of Microsoft 365 alone get a channel outside of it: a messaging service with its own accounts, which people already have on their phones.",
  helps: ["D05", "D10", "D50", "D66"],
  effort: {
    size: "medium",
    why: "A service to choose, people to enrol, and rules for what may be written there.",
  },
  cautions: [
    "It reaches our own people: customers and suppliers need mail-continuity-service or public-channels.",
    "It must not use the company's sign-in, or it goes down with it.",
    "Records that must be kept have to be copied back afterwards.",
  ],
  sources: [],
  match: (view) => {
    const places = (to: readonly string[], at: (element: Element) => boolean) =>
      alternativePlaces(view, {
        to,
        lost: ["microsoft-365", "entra-id", "teams", "exchange-online"],
        alternative: novelElement(view, messagingOutside),
        reuses: true,
        at: (element) => view.isOwn(element) && work.includes(element.kind) && at(element),
        inProcedures: to === anyChannel,
      });
    return [
      ...places(anyChannel, (element) => isTalk(view, element)),
      ...places(chat, (element) => !isTalk(view, element)),
    ];
  },
};

/** Whether work consists of talking: besides channels it needs nothing but people, places and what is written down. */
function isTalk(view: PlanView, { needs = [] }: Element): boolean {
  return needs.every(({ targets }) =>
    targets.every((target) => {
      const element = view.findElement(target);
      if (element === undefined || !view.isOwn(element)) {
        return target === "teams-meetings" || anyChannel.includes(target);
      }
      return ["team", "site", "information"].includes(element.kind);
    }),
  );
}
