import { minutes } from "@mainstay/plan";
import type { Mitigation } from "../mitigation.ts";

/** The version of the list is asked for every hour. */
const hour = minutes(60);

/** The allow list follows Microsoft's addresses by itself. */
export const automatedEndpointUpdates: Mitigation = {
  number: "M32",
  id: "automated-endpoint-updates",
  title: "Endpoint lists that update themselves",
  does: "Firewalls and proxies take Microsoft's addresses from a list that is checked every hour and applied within the 30 days before they count.",
  helps: ["D69", "D71"],
  effort: { size: "medium", why: "A job that reads the list and a firewall that takes it." },
  cautions: [
    "13 of 23 versions of 2019 and 2020 added addresses: by hand this is monthly work.",
    "`mainstay m365 endpoints --update` and `diff` do the reading.",
  ],
  sources: ["IPW"],
  match: ({ findElement }) => {
    const before = findElement("endpoint-allow-list");
    const time = before?.recovery?.time;
    if (before === undefined || (time !== undefined && time <= hour)) return [];
    return [
      {
        record: {
          list: "elements",
          before,
          after: { ...before, recovery: { ...before.recovery, time: hour } },
        },
        because: `${before.name} (${before.id}) is kept by hand, so what Microsoft adds is blocked until somebody notices.`,
        path: [before.id],
        adds: [],
      },
    ];
  },
};
