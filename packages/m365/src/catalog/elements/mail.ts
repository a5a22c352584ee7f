import type { CatalogElement } from "../catalog-element.ts";

/** How people read and send mail: by client, and by any of them. */
export const mailElements: readonly CatalogElement[] = [
  {
    id: "outlook-desktop",
    kind: "service",
    name: "Outlook on Windows",
    restoredBy: "microsoft",
    needs: [
      {
        targets: ["exchange-mapi"],
        because: "D25",
        when: "cached-mode",
        loss: {
          share: 0.7,
          why: "Mail of the last months can be read and drafts wait; nothing new comes or goes.",
        },
      },
      {
        targets: ["entra-sessions"],
        because: "D25",
        when: "cached-mode",
        loss: { share: 0.7, why: "The same: the cache asks nobody who you are." },
      },
      { targets: ["exchange-mapi"], because: "D26", when: { not: "cached-mode" } },
      { targets: ["entra-sessions"], because: "D26", when: { not: "cached-mode" } },
      { targets: ["office-apps"], because: "part-of-apps" },
      {
        targets: ["cloud-access"],
        because: "D64",
        when: { all: ["central-internet-access", "cached-mode"] },
        loss: {
          share: 0.7,
          why: "Mail of the last months can be read and drafts wait; nothing new comes or goes.",
        },
      },
      {
        targets: ["cloud-access"],
        because: "D64",
        when: { all: ["central-internet-access", { not: "cached-mode" }] },
      },
    ],
  },
  {
    id: "outlook-mobile",
    kind: "service",
    name: "Outlook on phones",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-rest"], because: "D27" },
      { targets: ["entra-sessions"], because: "open-session" },
      {
        targets: ["intune-compliance"],
        because: "D23",
        holds: ["0", "0"],
        when: "compliant-device-required",
      },
    ],
  },
  {
    id: "outlook-mac",
    kind: "service",
    name: "New Outlook for Mac",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-rest"], because: "D27" },
      { targets: ["entra-sessions"], because: "open-session" },
    ],
  },
  {
    id: "native-mail",
    kind: "service",
    name: "Mail programs of phones",
    restoredBy: "nobody",
    needs: [{ targets: ["exchange-activesync"], because: "D28" }],
  },
  {
    id: "outlook-setup",
    kind: "service",
    name: "Outlook on a new device",
    description: "A new profile or PC. Profiles that exist go on.",
    restoredBy: "nobody",
    needs: [
      { targets: ["exchange-autodiscover"], because: "D36" },
      { targets: ["entra-sign-in"], because: "D01" },
    ],
  },
  {
    id: "mail",
    kind: "service",
    name: "Mail and calendar",
    description: "Reading and sending mail by any client, with what comes in and goes out.",
    restoredBy: "nobody",
    needs: [
      {
        targets: { any: ["outlook-desktop", "exchange-owa", "outlook-mobile"] },
        because: "another-client",
      },
      {
        targets: ["exchange-inbound"],
        because: "D31",
        loss: {
          share: 0.3,
          why: "Mail from outside is late; mail inside and all old mail is there.",
        },
      },
      {
        targets: ["exchange-inbound"],
        because: "D31",
        holds: ["24h", "24h"],
        loss: {
          share: 0.5,
          why: "From now on mail from outside is lost, and its senders are told.",
        },
        note: "Senders give up after about a day",
      },
      {
        targets: ["exchange-outbound"],
        because: "part-of-service",
        loss: { share: 0.3, why: "Mail to the outside waits; mail inside goes." },
      },
    ],
  },
];
