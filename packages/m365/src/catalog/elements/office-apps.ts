import type { CatalogElement } from "../catalog-element.ts";

/** Word, Excel and the others, on the PC and in the browser. */
export const officeElements: readonly CatalogElement[] = [
  {
    id: "office-activation",
    kind: "service",
    name: "Office licensing and activation",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-365"], because: "part-of-platform" },
      { targets: ["entra-id"], because: "D01", note: "A licence is given to who has signed in" },
    ],
  },
  {
    id: "office-apps",
    kind: "service",
    name: "Office desktop apps",
    description: "On PCs that are activated. They edit local files with or without the cloud.",
    restoredBy: "microsoft",
    needs: [
      {
        targets: ["office-activation"],
        because: "D61",
        when: { not: "extended-offline-access" },
        loss: { share: 0.6, why: "They view and print, and edit no more." },
      },
      {
        targets: ["office-activation"],
        because: "D61",
        holds: ["180d", "180d"],
        when: "extended-offline-access",
        loss: { share: 0.6, why: "They view and print, and edit no more." },
      },
      { targets: ["windows-pcs"], because: "D75", when: "endpoint-agent" },
    ],
  },
  {
    id: "office-first-activation",
    kind: "service",
    name: "Office on a new PC",
    restoredBy: "nobody",
    needs: [{ targets: ["office-activation"], because: "D62" }],
  },
  {
    id: "office-shared-activation",
    kind: "service",
    name: "Office on shared PCs",
    restoredBy: "nobody",
    when: "shared-computers",
    needs: [
      {
        targets: ["office-activation"],
        because: "D62",
        loss: { share: 0.3, why: "People who are new to this PC view and print only." },
      },
      {
        targets: ["office-activation"],
        because: "D63",
        loss: { share: 0.6, why: "By now everyone views and prints only." },
      },
    ],
  },
  {
    id: "office-web",
    kind: "service",
    name: "Office for the web and co-authoring",
    restoredBy: "microsoft",
    needs: [
      { targets: ["sharepoint-online"], because: "D57" },
      { targets: ["entra-sessions"], because: "open-session" },
      {
        targets: ["teams-storage"],
        because: "D52",
        loss: { share: 0.3, why: "What is wired to Teams fails; documents open." },
      },
      { targets: ["cloud-access"], because: "D64", when: "central-internet-access" },
    ],
  },
];
