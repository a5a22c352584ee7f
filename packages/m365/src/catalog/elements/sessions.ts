import type { CatalogElement } from "../catalog-element.ts";
import { hasBackupAuthentication } from "./backup-authentication.ts";

/** Who is in already: how long a session goes on without Entra depends on the client, the tenant and who it is. */
export const sessionElements: readonly CatalogElement[] = [
  {
    id: "entra-sessions",
    kind: "service",
    name: "Open sessions of modern clients",
    description:
      "Of clients that are told of changes continuously (Outlook, Teams, SharePoint) and therefore carry tokens for a day.",
    restoredBy: "nobody",
    needs: [
      { targets: { any: ["entra-id", "entra-backup-authentication"] }, because: "D03" },
      { targets: ["entra-id"], because: "D04", when: hasBackupAuthentication },
      {
        targets: ["entra-id"],
        because: "D09",
        when: "strict-reauthentication",
        loss: {
          share: 0.3,
          why: "Only those fail whose turn to sign in again comes; sources disagree.",
        },
      },
      {
        targets: { any: ["ad-fs", "password-hashes"] },
        because: "D15",
        holds: ["24h", "28h"],
        when: "federated-sign-in",
        note: "A token of a day lasts the day, whoever vouched for it",
      },
      {
        targets: { any: ["pass-through-agents", "password-hashes"] },
        because: "D16",
        holds: ["24h", "28h"],
        when: "pass-through-sign-in",
        note: "A token of a day lasts the day, whoever vouched for it",
      },
    ],
  },
  {
    id: "entra-sessions-classic",
    kind: "service",
    name: "Open sessions of other applications",
    description:
      "Of clients without continuous access evaluation: their access tokens last an hour or so.",
    restoredBy: "nobody",
    needs: [
      {
        targets: { any: ["entra-id", "entra-backup-authentication"] },
        because: "D02",
        when: { not: "china-21vianet" },
      },
      { targets: ["entra-id"], because: "D10", when: "china-21vianet" },
      { targets: ["entra-id"], because: "D04", when: hasBackupAuthentication },
      { targets: ["entra-id"], because: "D08", when: "resilience-defaults-off" },
      {
        targets: ["entra-id"],
        because: "D09",
        when: "strict-reauthentication",
        loss: {
          share: 0.5,
          why: "Only those fail whose turn to sign in again comes; sources disagree.",
        },
      },
      {
        targets: { any: ["ad-fs", "password-hashes"] },
        because: "D15",
        holds: ["60m", "90m"],
        when: "federated-sign-in",
      },
      {
        targets: { any: ["pass-through-agents", "password-hashes"] },
        because: "D16",
        holds: ["60m", "90m"],
        when: "pass-through-sign-in",
      },
    ],
  },
  {
    id: "entra-guest-sessions",
    kind: "service",
    name: "Sessions of guests",
    description: "Of people from other organisations who work in this tenant.",
    restoredBy: "nobody",
    needs: [{ targets: ["entra-id"], because: "D05" }],
  },
  {
    id: "entra-saml-sessions",
    kind: "service",
    name: "Sign-in to other web applications",
    description:
      "Applications of other vendors that send people to Entra by SAML or OpenID Connect.",
    restoredBy: "nobody",
    needs: [
      { targets: ["entra-id"], because: "D07" },
      { targets: ["entra-sign-in"], because: "D07", holds: ["60m", "60m"] },
    ],
  },
  {
    id: "entra-app-identities",
    kind: "service",
    name: "Sign-in of applications and flows",
    description: "Service principals. Backup authentication does not cover them.",
    restoredBy: "nobody",
    needs: [{ targets: ["entra-id"], because: "D06" }],
  },
  {
    id: "windows-single-sign-on",
    kind: "service",
    name: "Single sign-on from Windows",
    description:
      "The primary refresh token of a joined PC, which spares its user passwords and prompts.",
    restoredBy: "nobody",
    when: "joined-devices",
    needs: [
      {
        targets: ["entra-id"],
        because: "D11",
        loss: { share: 0.5, why: "People are asked again, and can answer." },
      },
    ],
  },
];
