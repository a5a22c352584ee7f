import type { CatalogElement } from "../catalog-element.ts";

/** What guards the tenant and keeps its records. Work goes on without, unguarded. */
export const protectionElements: readonly CatalogElement[] = [
  {
    id: "purview",
    kind: "service",
    name: "Purview",
    description: "Retention, holds, searches and policies against data loss.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      {
        targets: ["front-door"],
        because: "D67",
        loss: {
          share: 0.5,
          why: "Its portal was hit in October 2025; policies at work stayed in force.",
        },
      },
    ],
  },
  {
    id: "defender-xdr",
    kind: "service",
    name: "Defender XDR",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "defender-cloud-apps",
    kind: "service",
    name: "Defender for Cloud Apps",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "information-protection",
    kind: "service",
    name: "Information protection",
    description: "Opens and labels what is protected by rights.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sessions-classic"], because: "open-session" },
    ],
  },
  {
    id: "privileged-access",
    kind: "service",
    name: "Privileged access",
    description: "Gives administrators their rights for a while.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-sign-in"], because: "D01" },
    ],
  },
  {
    id: "microsoft-365-backup",
    kind: "service",
    name: "Microsoft 365 Backup",
    description: "Copies against deletion and ransomware, inside the same platform.",
    restoredBy: "microsoft",
    needs: [{ targets: ["microsoft-365"], because: "part-of-platform" }],
  },
];
