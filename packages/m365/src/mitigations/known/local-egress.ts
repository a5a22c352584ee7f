import { never } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

const ways = ["cloud-access", "cloud-access-remote", "teams-media-path"];

/** Traffic to Microsoft 365 that passes nothing it does not have to. */
export const localEgress: Mitigation = {
  number: "M30",
  id: "local-egress",
  title: "Local way out, split tunnel, no proxy for Microsoft 365",
  does: "Each site, and each person at home, reaches Microsoft 365 by the nearest internet line with names resolved there; the VPN, proxies and inspection are passed by for endpoints of the category Optimize.",
  helps: ["D22", "D46", "D65", "D68"],
  effort: {
    size: "medium",
    why: "Rules in the VPN and firewalls, kept in step with the endpoints.",
  },
  cautions: [
    "Traffic that is passed by is not inspected: agree which categories.",
    "`mainstay m365 classify` says which category a host is of.",
  ],
  sources: ["NET"],
  match: (view) =>
    alternativePlaces(view, {
      to: ["vpn", "proxy", "dns-internal"],
      lost: ["radius"],
      alternative: novelElement(view, {
        id: "local-egress",
        kind: "infrastructure",
        name: "Local way to Microsoft 365",
        description: "The nearest internet line with its own resolver, past VPN and proxy.",
      }),
      at: ({ id }) => ways.includes(id),
      holdsLess: never,
    }),
};
