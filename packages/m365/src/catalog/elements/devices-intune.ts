import type { CatalogElement } from "../catalog-element.ts";

/** What people hold in their hands, and what manages it. */
export const deviceElements: readonly CatalogElement[] = [
  {
    id: "intune",
    kind: "service",
    name: "Intune",
    description: "Enrolment and changes stop without it; managed devices go on.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      {
        targets: ["front-door"],
        because: "D67",
        loss: {
          share: 0.5,
          why: "The portal and parts of mobile management failed with the edge in 2024 and 2025.",
        },
      },
    ],
  },
  {
    id: "intune-enrolment",
    kind: "service",
    name: "Enrolment and delivery to devices",
    restoredBy: "nobody",
    needs: [
      { targets: ["intune"], because: "D24" },
      { targets: ["entra-sign-in"], because: "D01" },
    ],
  },
  {
    id: "intune-compliance",
    kind: "service",
    name: "Device compliance state",
    restoredBy: "nobody",
    needs: [{ targets: ["intune"], because: "D23" }],
  },
  {
    id: "endpoint-agent",
    kind: "service",
    name: "Endpoint agent",
    description: "The security agent on every PC, with the content that its vendor sends.",
    restoredBy: "organisation",
    when: "endpoint-agent",
  },
  {
    id: "windows-pcs",
    kind: "infrastructure",
    name: "Windows PCs",
    restoredBy: "organisation",
    when: "endpoint-agent",
    needs: [{ targets: ["endpoint-agent"], because: "D75" }],
  },
  {
    id: "windows-365",
    kind: "service",
    name: "Windows 365 Cloud PCs",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sign-in"], because: "D01" },
      {
        targets: ["teams-storage"],
        because: "D52",
        loss: { share: 0.2, why: "It was disturbed in July 2022, by how much is not known." },
      },
    ],
  },
];
