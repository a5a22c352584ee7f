import { never } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** Mail of the cloud that need not pass the servers at home. */
export const mailBypassConnector: Mitigation = {
  number: "M29",
  id: "mail-bypass-connector",
  title: "Internet mail without your own Exchange servers",
  does: "Internet mail of cloud mailboxes goes straight to and from Exchange Online. Where it must pass your own servers, a connector around them lies ready and has been tried.",
  helps: ["D33", "D34", "D41"],
  effort: { size: "medium", why: "Connectors, DNS records and whatever the servers did to mail." },
  cautions: [
    "What the servers do to mail, such as archiving or encryption, does not happen on the way around.",
  ],
  sources: ["EXH"],
  match: (view) =>
    alternativePlaces(view, {
      to: ["exchange-on-premises"],
      lost: ["active-directory"],
      alternative: novelElement(view, {
        id: "mail-bypass",
        kind: "service",
        name: "Direct way for internet mail",
        description: "A connector that leads internet mail around the servers on premises.",
      }),
      at: ({ id }) => id === "exchange-inbound" || id === "exchange-outbound",
      holdsLess: never,
    }),
};
