import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";
import { mobileNumbers } from "../novelties.ts";

/** Telephones that ring when Teams does not. */
export const telephonesOutsideTeams: Mitigation = {
  number: "M26",
  id: "telephones-outside-teams",
  title: "Telephones without VoIP, mobile numbers and forwarding at the carrier",
  does: "The carrier forwards calls to mobile numbers or to lines that need neither Teams nor the internet, and those numbers are known to the people who call.",
  helps: ["D47", "D48", "D49"],
  effort: { size: "low", why: "A contract with the carrier, and numbers to hand out." },
  cautions: [
    "A queue that rings on mobile telephones carries fewer calls: count how many.",
    "Try the forwarding; the carrier may have to switch it by hand.",
  ],
  sources: [],
  match: (view) =>
    alternativePlaces(view, {
      to: [
        "teams-calling",
        "teams-pstn",
        "teams-queues",
        "teams-voice-apps",
        "pstn-carrier",
        "pstn-direct-routing",
      ],
      lost: ["teams", "microsoft-365"],
      alternative: novelElement(view, mobileNumbers),
      reuses: true,
      at: (element) => view.isOwn(element),
      inProcedures: true,
    }),
};
