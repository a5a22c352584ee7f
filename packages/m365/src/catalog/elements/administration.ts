import type { CatalogElement } from "../catalog-element.ts";

/** Where the tenant is run from, and how anyone knows how it is. */
export const administrationElements: readonly CatalogElement[] = [
  {
    id: "admin-center",
    kind: "service",
    name: "Microsoft 365 admin center",
    restoredBy: "microsoft",
    needs: [
      { targets: ["front-door"], because: "D67" },
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-mfa"], because: "D13", note: "Administrators are asked every time" },
      {
        targets: ["teams-storage"],
        because: "D52",
        loss: { share: 0.2, why: "Parts of the center failed in July 2022." },
      },
    ],
  },
  {
    id: "entra-admin-center",
    kind: "service",
    name: "Entra admin center",
    description: "Where policies, emergency switches and the kind of sign-in are changed.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["front-door"], because: "D67" },
      { targets: ["entra-sign-in"], because: "D01" },
      { targets: ["entra-mfa"], because: "D13", note: "Administrators are asked every time" },
    ],
  },
  {
    id: "service-health",
    kind: "service",
    name: "Microsoft's word on how it is",
    description:
      "The health page of the tenant and its interface. A public page and feed say less, and stay up.",
    restoredBy: "nobody",
    needs: [
      {
        targets: { any: ["admin-center", "graph"] },
        because: "D72",
        loss: {
          share: 0.7,
          why: "The public page knows of wide outages only, not of this tenant.",
        },
      },
    ],
  },
  {
    id: "support-requests",
    kind: "service",
    name: "Requests to Microsoft's support",
    restoredBy: "microsoft",
    needs: [{ targets: ["admin-center"], because: "D67" }],
  },
  {
    id: "usage-reports",
    kind: "service",
    name: "Usage reports",
    restoredBy: "microsoft",
    needs: [{ targets: ["graph"], because: "part-of-platform" }],
  },
  {
    id: "tenant-reading",
    kind: "service",
    name: "Mainstay's reading from the tenant",
    description: "Without it, what was last read is shown with its age.",
    restoredBy: "nobody",
    when: "tenant-reading",
    needs: [
      { targets: ["graph"], because: "D73" },
      { targets: ["entra-app-identities"], because: "D73" },
      {
        targets: ["usage-reports"],
        because: "D76",
        loss: { share: 0.3, why: "Who uses what grows old; health and people are still read." },
      },
    ],
  },
];
