import type { CatalogElement } from "../catalog-element.ts";

/** Smaller services, which people miss where work was built on them. */
export const otherElements: readonly CatalogElement[] = [
  {
    id: "planner",
    kind: "service",
    name: "Planner",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "forms",
    kind: "service",
    name: "Forms",
    description: "Failed alone for an hour in November 2021.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "bookings",
    kind: "service",
    name: "Bookings",
    description: "Its calendars are mailboxes.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "part-of-service" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "stream",
    kind: "service",
    name: "Stream",
    description: "Its videos are files in SharePoint and OneDrive.",
    restoredBy: "microsoft",
    needs: [{ targets: ["sharepoint-online"], because: "part-of-service" }],
  },
  {
    id: "lists",
    kind: "service",
    name: "Lists",
    description: "Its lists are lists of SharePoint sites.",
    restoredBy: "microsoft",
    needs: [{ targets: ["sharepoint-online"], because: "part-of-service" }],
  },
  {
    id: "to-do",
    kind: "service",
    name: "To Do",
    description: "Its tasks are in the mailbox.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["exchange-online"], because: "part-of-service" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "whiteboard",
    kind: "service",
    name: "Whiteboard",
    description: "Its boards are files in OneDrive.",
    restoredBy: "microsoft",
    needs: [{ targets: ["onedrive"], because: "part-of-service" }],
  },
  {
    id: "loop",
    kind: "service",
    name: "Loop",
    description: "Its pages are files in SharePoint.",
    restoredBy: "microsoft",
    needs: [{ targets: ["sharepoint-online"], because: "part-of-service" }],
  },
  {
    id: "sway",
    kind: "service",
    name: "Sway",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "viva-engage",
    kind: "service",
    name: "Viva Engage",
    description: "Formerly Yammer.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
      {
        targets: ["teams-storage"],
        because: "D52",
        loss: { share: 0.3, why: "It was disturbed in July 2022, by how much is not known." },
      },
    ],
  },
  {
    id: "viva",
    kind: "service",
    name: "Viva",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "copilot",
    kind: "service",
    name: "Copilot",
    description: "Answers from what people may see in the tenant.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["graph"], because: "part-of-platform" },
      {
        targets: ["microsoft-search"],
        because: "part-of-platform",
        loss: { share: 0.5, why: "It answers without what it would have found." },
      },
      {
        targets: ["front-door"],
        because: "D67",
        loss: { share: 0.5, why: "It was hit in October 2025, by how much is not known." },
      },
    ],
  },
];
