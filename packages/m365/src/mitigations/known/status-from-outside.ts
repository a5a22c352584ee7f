import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** To know what is down, without what is down. */
export const statusFromOutside: Mitigation = {
  number: "M33",
  id: "status-from-outside",
  title: "Status from outside of the tenant",
  does: "Operations watch Microsoft's public status page and feed (status.cloud.microsoft, @MSFT365Status), and probes of their own that sign in and send.",
  helps: ["D67", "D72"],
  effort: { size: "low", why: "Bookmarks and a few probes." },
  cautions: ["Public pages say less, and later, than the admin center."],
  sources: ["VSH"],
  match: (view) =>
    alternativePlaces(view, {
      to: ["admin-center", "graph"],
      lost: ["front-door", "entra-id", "entra-mfa"],
      alternative: novelElement(view, {
        id: "public-status",
        kind: "service",
        name: "Microsoft's public status, and own probes",
        description: "What tells of an outage without signing in.",
      }),
      at: ({ id }) => id === "service-health",
    }),
};
