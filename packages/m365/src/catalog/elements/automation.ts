import type { CatalogElement } from "../catalog-element.ts";

/** Flows, apps and reports that an organisation builds for itself. */
export const automationElements: readonly CatalogElement[] = [
  {
    id: "power-automate",
    kind: "service",
    name: "Power Automate",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["graph"], because: "D74" },
      { targets: ["entra-app-identities"], because: "open-session" },
      {
        targets: ["front-door"],
        because: "D67",
        loss: {
          share: 0.5,
          why: "The platform's portals were hit in July 2024; flows under way partly ran.",
        },
      },
    ],
  },
  {
    id: "power-apps",
    kind: "service",
    name: "Power Apps",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
      {
        targets: ["front-door"],
        because: "D67",
        loss: { share: 0.5, why: "The platform's portals were hit in July 2024." },
      },
    ],
  },
  {
    id: "power-bi",
    kind: "service",
    name: "Power BI",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "dynamics-365",
    kind: "service",
    name: "Dynamics 365",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
];
