import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** A meeting that does not need Teams. */
export const conferenceOutsideTeams: Mitigation = {
  number: "M45",
  id: "conference-outside-teams",
  title: "Conferences of another vendor",
  does: "A conference service of another vendor, with its own accounts and telephone numbers, lies ready: who opens it, and where its numbers are written, is known.",
  helps: ["D37", "D38", "D66"],
  effort: { size: "low", why: "A few licences, and numbers on paper." },
  cautions: [
    "It must not use the company's sign-in, or it goes down with it.",
    "Invitations by mail do not arrive when mail is down too: use a standing number.",
  ],
  sources: [],
  match: (view) =>
    alternativePlaces(view, {
      to: ["teams-meetings"],
      lost: ["teams", "microsoft-365", "entra-id"],
      alternative: novelElement(view, {
        id: "conference-outside-tenant",
        kind: "service",
        name: "Conference service outside of the tenant",
        description: "Conferences of another vendor with their own accounts and telephone numbers.",
      }),
      reuses: true,
      at: (element) => view.isOwn(element),
      inProcedures: true,
    }),
};
