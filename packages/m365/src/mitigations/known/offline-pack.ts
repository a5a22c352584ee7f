import { novelElement } from "../added-element.ts";
import { copiesPlaces } from "../copies.ts";
import type { Mitigation } from "../mitigation.ts";

/** Procedures and lists can be read when the platform that keeps them is down. */
export const offlinePack: Mitigation = {
  number: "M21",
  id: "offline-pack",
  title: "Offline pack of procedures and contact lists",
  does: "Procedures, call trees and contact lists lie on an encrypted stick and on paper, each with its date, where the people who need them are.",
  helps: ["D42", "D59"],
  effort: { size: "low", why: "An hour to make, and the same each month to renew." },
  cautions: ["It ages: print the date on it and renew it. `mainstay report` makes the document."],
  sources: [],
  match: (view) =>
    copiesPlaces(view, {
      lost: [
        "microsoft-365",
        "entra-id",
        "entra-sign-in",
        "sharepoint-online",
        "onedrive",
        "teams",
      ],
      copy: novelElement(view, {
        id: "offline-pack",
        kind: "information",
        name: "Offline pack",
        description: "Procedures and lists on an encrypted stick and on paper.",
      }),
      reuses: true,
    }),
};
