import type { CatalogElement } from "../catalog-element.ts";

/** Where files are, and the ways to them. */
export const sharepointOnedriveElements: readonly CatalogElement[] = [
  {
    id: "sharepoint-online",
    kind: "service",
    name: "SharePoint Online",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["sharepoint-authentication"], because: "D60" },
      { targets: ["entra-sessions"], because: "open-session" },
      {
        targets: ["microsoft-search"],
        because: "D59",
        loss: { share: 0.1, why: "Browsing and links work." },
      },
    ],
  },
  {
    id: "sharepoint-authentication",
    kind: "service",
    name: "SharePoint's own authentication",
    description: "The layer between Entra's token and a site or file.",
    restoredBy: "microsoft",
  },
  {
    id: "onedrive",
    kind: "service",
    name: "OneDrive",
    restoredBy: "microsoft",
    needs: [{ targets: ["sharepoint-online"], because: "part-of-service" }],
  },
  {
    id: "onedrive-sync",
    kind: "service",
    name: "Synced files on the PC",
    description: "What a PC has of OneDrive and SharePoint, with or without the cloud.",
    restoredBy: "microsoft",
    needs: [
      {
        targets: ["onedrive"],
        because: "D54",
        when: { all: ["files-on-demand", { not: "pinned-files" }] },
        loss: { share: 0.7, why: "Most files are taken to be placeholders, which do not open." },
      },
      {
        targets: ["onedrive"],
        because: "D54",
        when: { all: ["files-on-demand", "pinned-files"] },
        loss: { share: 0.2, why: "What work needs is kept on the device; the rest does not open." },
      },
      {
        targets: ["push-notifications"],
        because: "D56",
        loss: { share: 0.1, why: "Changes of others arrive late." },
      },
    ],
  },
  {
    id: "onedrive-web",
    kind: "service",
    name: "OneDrive in the browser",
    restoredBy: "microsoft",
    needs: [
      { targets: ["onedrive"], because: "part-of-service", when: { not: "onedrive-offline-mode" } },
      {
        targets: ["onedrive"],
        because: "D55",
        when: "onedrive-offline-mode",
        loss: {
          share: 0.5,
          why: "Looking, moving, renaming and opening local copies work; sharing does not.",
        },
      },
      {
        targets: ["cloud-access"],
        because: "D64",
        when: { all: ["central-internet-access", { not: "onedrive-offline-mode" }] },
      },
    ],
  },
  {
    id: "external-sharing",
    kind: "service",
    name: "Sharing with outside people",
    restoredBy: "microsoft",
    needs: [
      { targets: ["sharepoint-online"], because: "part-of-service" },
      {
        targets: ["notifications"],
        because: "D58",
        loss: {
          share: 0.5,
          why: "Whoever needs a one-time code waits; guests with an account do not.",
        },
      },
      {
        targets: ["entra-guest-sessions"],
        because: "D05",
        holds: ["0", "0"],
        loss: { share: 0.5, why: "Guests with an account are kept out; links with a code work." },
      },
    ],
  },
];
