import type { CatalogElement } from "../catalog-element.ts";

const anyClient = { any: ["teams-desktop", "teams-web", "teams-mobile"] } as const;

/** Chat, meetings and files of Teams, and the clients by which people reach them. */
export const teamsElements: readonly CatalogElement[] = [
  {
    id: "teams-storage",
    kind: "service",
    name: "Teams storage and services",
    description:
      "What Teams keeps its own state in. Parts of Office, mail, Graph and the admin center lean on it too.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft-365"], because: "part-of-platform" }],
  },
  {
    id: "teams",
    kind: "service",
    name: "Microsoft Teams",
    restoredBy: "microsoft",
    needs: [
      { targets: ["teams-storage"], because: "part-of-service" },
      { targets: ["entra-sessions"], because: "open-session" },
      {
        targets: ["entra-id"],
        because: "D37",
        loss: {
          share: 0.5,
          why: "In March 2021 Teams went down with Entra, in September 2020 most people who were in stayed in.",
        },
      },
    ],
  },
  {
    id: "teams-desktop",
    kind: "service",
    name: "Teams on the PC",
    restoredBy: "microsoft",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      { targets: ["cloud-access"], because: "D64", when: "central-internet-access" },
      { targets: ["windows-pcs"], because: "D75", when: "endpoint-agent" },
    ],
  },
  {
    id: "teams-web",
    kind: "service",
    name: "Teams in the browser",
    restoredBy: "microsoft",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      { targets: ["cloud-access"], because: "D64", when: "central-internet-access" },
    ],
  },
  {
    id: "teams-mobile",
    kind: "service",
    name: "Teams on phones",
    restoredBy: "microsoft",
    needs: [{ targets: ["teams"], because: "part-of-service" }],
  },
  {
    id: "teams-chat",
    kind: "service",
    name: "Teams chat and channels",
    restoredBy: "microsoft",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      { targets: anyClient, because: "another-client" },
      {
        targets: ["teams-files"],
        because: "D42",
        loss: { share: 0.2, why: "Text goes on without attachments." },
      },
    ],
  },
  {
    id: "teams-files",
    kind: "service",
    name: "Files in Teams",
    description: "Files of channels are in SharePoint, files of chats in the sender's OneDrive.",
    restoredBy: "nobody",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      { targets: ["sharepoint-online"], because: "D42" },
      {
        targets: ["onedrive"],
        because: "D43",
        loss: { share: 0.4, why: "Files of channels are still there." },
      },
    ],
  },
  {
    id: "teams-meetings",
    kind: "service",
    name: "Teams meetings",
    restoredBy: "microsoft",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      { targets: anyClient, because: "another-client" },
      {
        targets: ["teams-calendar"],
        because: "D38",
        loss: {
          share: 0.2,
          why: "Meetings started on the spot and links that people have still work.",
        },
      },
      {
        targets: ["teams-media-path"],
        because: "D46",
        when: "central-internet-access",
        loss: { share: 0.2, why: "Sound and picture are worse, and there." },
      },
    ],
  },
  {
    id: "teams-media-path",
    kind: "infrastructure",
    name: "Media path of Teams",
    description: "UDP 3478 to 3481 from the place of work to Microsoft.",
    restoredBy: "organisation",
    when: "central-internet-access",
  },
  {
    id: "teams-calendar",
    kind: "service",
    name: "Calendar in Teams",
    restoredBy: "nobody",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      { targets: ["exchange-online"], because: "D38" },
      {
        targets: ["exchange-on-premises"],
        because: "D41",
        when: "hybrid-exchange",
        loss: { share: 0.3, why: "Only people with a mailbox on premises lose it." },
      },
    ],
  },
  {
    id: "teams-recordings",
    kind: "service",
    name: "Recordings and transcripts",
    restoredBy: "nobody",
    needs: [
      { targets: ["teams-meetings"], because: "part-of-service" },
      {
        targets: ["onedrive"],
        because: "D44",
        loss: {
          share: 0.7,
          why: "Meetings outside of channels are most of them; a recording may yet arrive late.",
        },
      },
      {
        targets: ["sharepoint-online"],
        because: "D44",
        loss: { share: 0.9, why: "Both places are gone; a recording may yet arrive late." },
      },
    ],
  },
  {
    id: "teams-membership",
    kind: "service",
    name: "New teams and members",
    description: "Teams that exist go on.",
    restoredBy: "nobody",
    needs: [
      { targets: ["teams"], because: "part-of-service" },
      {
        targets: ["entra-id"],
        because: "D45",
        loss: { share: 0.9, why: "The group behind a team is made there." },
      },
      {
        targets: ["sharepoint-online"],
        because: "D45",
        loss: { share: 0.5, why: "Members can be added; a new team waits for its site." },
      },
      {
        targets: ["exchange-online"],
        because: "D45",
        loss: { share: 0.5, why: "Members can be added; a new team waits for its mailbox." },
      },
    ],
  },
  {
    id: "teams-rooms",
    kind: "service",
    name: "Meeting rooms with Teams",
    restoredBy: "organisation",
    when: "teams-rooms",
    needs: [
      { targets: ["teams-meetings"], because: "part-of-service" },
      {
        targets: ["exchange-online"],
        because: "D51",
        loss: { share: 0.4, why: "The room shows no meetings; joining by hand or dialling works." },
      },
    ],
  },
];
