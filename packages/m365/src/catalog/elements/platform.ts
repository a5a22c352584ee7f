import type { CatalogElement } from "../catalog-element.ts";

/** What all workloads stand on, and the shared services beside them. */
export const platformElements: readonly CatalogElement[] = [
  {
    id: "microsoft",
    kind: "supplier",
    name: "Microsoft",
    restoredBy: "organisation",
  },
  {
    id: "microsoft-wan",
    kind: "infrastructure",
    name: "Microsoft's network",
    description:
      "The wide area network between Microsoft's data centres and its doors to the internet.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft"], for: "recover", because: "restored-by-microsoft" }],
  },
  {
    id: "microsoft-dns",
    kind: "service",
    name: "Microsoft's DNS",
    description: "The name servers that answer for the names of Microsoft 365.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft"], for: "recover", because: "restored-by-microsoft" }],
  },
  {
    id: "front-door",
    kind: "service",
    name: "Azure Front Door",
    description:
      "The edge in front of portals and some sign-in pages. The data paths of mail, files and Teams mostly go around it.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft"], for: "recover", because: "restored-by-microsoft" }],
  },
  {
    id: "microsoft-365",
    kind: "service",
    name: "Microsoft 365 platform",
    description: "The tenant, and what all workloads share.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-wan"], because: "D66" },
      { targets: ["microsoft-dns"], because: "D65" },
      { targets: ["microsoft"], for: "recover", because: "restored-by-microsoft" },
    ],
  },
  {
    id: "graph",
    kind: "service",
    name: "Microsoft Graph",
    description:
      "The interface by which applications, flows and scripts reach the data of the tenant.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-app-identities"], because: "open-session" },
      {
        targets: ["teams-storage"],
        because: "D52",
        loss: {
          share: 0.3,
          why: "Calls about teams and chats fail; those about mail, files and people do not.",
        },
      },
    ],
  },
  {
    id: "microsoft-search",
    kind: "service",
    name: "Search",
    description: "The search that SharePoint, OneDrive, Teams and Outlook share.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft-365"], because: "part-of-platform" }],
  },
  {
    id: "notifications",
    kind: "service",
    name: "Notification mail and one-time codes",
    description:
      "The pipeline that sends codes to outside people, alerts and the mail of workflows.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft-365"], because: "part-of-platform" }],
  },
  {
    id: "push-notifications",
    kind: "service",
    name: "Windows push notifications",
    description: "Tell a PC that a file has changed in the cloud.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft-wan"], because: "D66" }],
  },
  {
    id: "certificate-revocation",
    kind: "service",
    name: "Certificate revocation lists",
    description:
      "The hosts of certificate authorities that say whether a certificate still counts.",
    restoredBy: "microsoft",
  },
];
