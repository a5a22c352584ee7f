import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** A meeting can be joined without the calendar that it stands in. */
export const joinLinksOutside: Mitigation = {
  number: "M41",
  id: "join-links-outside",
  title: "Join links and dial-in numbers in a second place",
  does: "Links and telephone numbers of standing meetings are published outside of the calendar, such as on paper or on a page of their own.",
  helps: ["D38"],
  effort: { size: "low", why: "A list of the standing meetings, kept current." },
  cautions: ["Whoever has the link can join: use a lobby."],
  sources: [],
  match: (view) =>
    alternativePlaces(view, {
      to: ["teams-calendar"],
      lost: ["exchange-online"],
      alternative: novelElement(view, {
        id: "published-join-links",
        kind: "information",
        name: "Published join links",
        description: "Links and dial-in numbers of standing meetings outside of the calendar.",
      }),
      at: (element) => element.id === "teams-meetings" || view.isOwn(element),
    }),
};
