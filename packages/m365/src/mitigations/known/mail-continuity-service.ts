import { type Kind, never } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** Programs read the mailbox itself; people can read elsewhere. */
const people: readonly Kind[] = ["function", "process", "team"];

/** Somebody else takes mail in and sends it while Exchange Online does not. */
export const mailContinuityService: Mitigation = {
  number: "M28",
  id: "mail-continuity-service",
  title: "Mail continuity service of another vendor, as second MX",
  does: "Another vendor's service stands as second mail exchanger: it keeps inbound mail for days, and people read and send through its own web mail.",
  helps: ["D31", "D32"],
  effort: { size: "medium", why: "A contract, DNS records, and people who know its address." },
  cautions: [
    "Senders give up after about a day; the service holds mail for longer.",
    "It filters mail with its own rules: spam comes in through the side door if nobody sets them.",
  ],
  sources: [],
  match: (view) =>
    alternativePlaces(view, {
      to: ["exchange-inbound", "exchange-outbound"],
      lost: ["exchange-online", "microsoft-365"],
      alternative: novelElement(view, {
        id: "mail-continuity",
        kind: "supplier",
        name: "Mail continuity service",
        description: "Takes mail in and sends it while Exchange Online does not.",
        needs: ["dns-public"],
      }),
      at: (element) =>
        element.id === "mail" || (view.isOwn(element) && people.includes(element.kind)),
      holdsLess: never,
    }),
};
