import type { CatalogElement } from "../catalog-element.ts";

const hasPhone = { any: ["calling-plan", "direct-routing"] } as const;

/** Calls of Teams, inside and to the outside. */
export const telephonyElements: readonly CatalogElement[] = [
  {
    id: "teams-calling",
    kind: "service",
    name: "Teams calling",
    description: "Calls between the organisation's own people.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      {
        targets: { any: ["teams-desktop", "teams-web", "teams-mobile"] },
        because: "another-client",
      },
      {
        targets: ["teams-voicemail"],
        because: "D39",
        loss: { share: 0.1, why: "Calls work; voicemail, history and contacts do not." },
      },
    ],
  },
  {
    id: "teams-voicemail",
    kind: "service",
    name: "Voicemail, call history and contacts",
    restoredBy: "nobody",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      { targets: ["exchange-online"], because: "D39" },
    ],
  },
  {
    id: "teams-pstn",
    kind: "service",
    name: "Teams telephony",
    description: "Calls to and from the outside.",
    restoredBy: "microsoft",
    when: hasPhone,
    needs: [
      { targets: ["teams-calling"], because: "part-of-service" },
      {
        targets: { any: ["pstn-carrier", "pstn-direct-routing"] },
        because: "D47",
        when: "calling-plan",
      },
      { targets: ["pstn-direct-routing"], because: "D48", when: { not: "calling-plan" } },
    ],
  },
  {
    id: "pstn-carrier",
    kind: "supplier",
    name: "Carrier of telephone calls",
    restoredBy: "organisation",
    when: "calling-plan",
  },
  {
    id: "pstn-direct-routing",
    kind: "service",
    name: "Telephone route of your own",
    restoredBy: "nobody",
    when: "direct-routing",
    needs: [
      { targets: ["session-border-controller"], because: "D48" },
      { targets: ["sip-trunk"], because: "D48" },
    ],
  },
  {
    id: "session-border-controller",
    kind: "infrastructure",
    name: "Session border controller",
    restoredBy: "organisation",
    when: "direct-routing",
    needs: [
      {
        targets: { any: ["internet-access", "internet-access-second", "branch-appliance"] },
        because: "D48",
        note: "A survivable branch appliance stands in when the site loses the internet, not when Teams is down",
      },
    ],
  },
  {
    id: "branch-appliance",
    kind: "infrastructure",
    name: "Survivable branch appliance",
    restoredBy: "organisation",
    when: { all: ["direct-routing", "survivable-branch"] },
  },
  {
    id: "sip-trunk",
    kind: "infrastructure",
    name: "Telephone trunk",
    restoredBy: "organisation",
    when: "direct-routing",
  },
  {
    id: "teams-voice-apps",
    kind: "service",
    name: "Teams voice applications",
    description: "What answers and hands on calls for queues and attendants.",
    restoredBy: "microsoft",
    when: hasPhone,
    needs: [{ targets: ["teams"], because: "part-of-service" }],
  },
  {
    id: "teams-queues",
    kind: "service",
    name: "Teams call queues",
    description: "Hotlines and automatic attendants. When they fail, direct numbers still ring.",
    restoredBy: "nobody",
    when: hasPhone,
    needs: [
      { targets: ["teams-voice-apps"], because: "D49" },
      { targets: ["teams-pstn"], because: "part-of-service" },
    ],
  },
];
