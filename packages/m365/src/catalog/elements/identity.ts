import type { CatalogElement } from "../catalog-element.ts";

const hasBackup = { not: { any: ["resilience-defaults-off", "china-21vianet"] } } as const;

/**
 * Entra in the ways in which it fails: a new sign-in, a session that is open, a prompt for a second factor, an application
 * that signs in by itself.
 */
export const identityElements: readonly CatalogElement[] = [
  {
    id: "entra-id",
    kind: "service",
    name: "Entra ID token service",
    restoredBy: "microsoft",
    needs: [
      { targets: ["microsoft-wan"], because: "D66" },
      { targets: ["microsoft-dns"], because: "D65" },
      { targets: ["microsoft"], for: "recover", because: "restored-by-microsoft" },
    ],
  },
  {
    id: "entra-backup-authentication",
    kind: "service",
    name: "Entra backup authentication",
    description:
      "Renews the sessions of people who used the same application on the same device in the last three days, while Entra itself cannot.",
    restoredBy: "microsoft",
    when: hasBackup,
    needs: [
      { targets: ["microsoft-wan"], because: "D66" },
      { targets: ["microsoft-dns"], because: "D65" },
    ],
  },
  {
    id: "entra-sign-in",
    kind: "service",
    name: "New sign-in to the cloud",
    description:
      "Of anyone who types a password, opens an application for the first time or has a new device.",
    restoredBy: "microsoft",
    needs: [
      { targets: ["entra-id"], because: "D01" },
      {
        targets: { any: ["ad-fs", "password-hashes"] },
        because: "D15",
        holds: ["0", "0"],
        when: "federated-sign-in",
      },
      {
        targets: { any: ["pass-through-agents", "password-hashes"] },
        because: "D16",
        holds: ["0", "0"],
        when: "pass-through-sign-in",
      },
      {
        targets: { any: ["sign-in-vendor", "password-hashes"] },
        because: "D21",
        when: "third-party-sign-in",
      },
      {
        targets: ["entra-mfa"],
        because: "D13",
        when: { not: "joined-devices" },
        loss: { share: 0.5, why: "About every second sign-in is taken to meet a prompt." },
      },
      {
        targets: ["entra-mfa"],
        because: "D13",
        when: "joined-devices",
        loss: {
          share: 0.2,
          why: "A joined device answers for its user; phones and administrators are asked.",
        },
      },
      {
        targets: ["front-door"],
        because: "D67",
        loss: {
          share: 0.3,
          why: "On 9 October 2025 about 30 % of the edge was gone, and sign-in with it.",
        },
      },
      {
        targets: ["intune-compliance"],
        because: "D23",
        holds: ["0", "0"],
        when: "compliant-device-required",
      },
    ],
  },
  {
    id: "entra-sessions",
    kind: "service",
    name: "Open sessions of modern clients",
    description:
      "Of clients that are told of changes continuously (Outlook, Teams, SharePoint) and therefore carry tokens for a day.",
    restoredBy: "nobody",
    needs: [
      { targets: { any: ["entra-id", "entra-backup-authentication"] }, because: "D03" },
      { targets: ["entra-id"], because: "D04", when: hasBackup },
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
      { targets: ["entra-id"], because: "D04", when: hasBackup },
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
    id: "entra-mfa",
    kind: "service",
    name: "Multi-factor prompt",
    restoredBy: "microsoft",
    needs: [
      { targets: ["entra-id"], because: "D13" },
      {
        targets: ["phone-carrier"],
        because: "D14",
        when: "mfa-by-phone",
        loss: { share: 0.3, why: "A third of the people is taken to have no other method." },
      },
      { targets: ["mfa-vendor"], because: "D21", when: "third-party-mfa" },
      {
        targets: ["front-door"],
        because: "D67",
        loss: {
          share: 0.3,
          why: "On 9 October 2025 about 30 % of the edge was gone, and prompts with it.",
        },
      },
    ],
  },
  {
    id: "self-service-password-reset",
    kind: "service",
    name: "Self-service password reset",
    restoredBy: "microsoft",
    needs: [
      { targets: ["entra-mfa"], because: "D13" },
      {
        targets: { any: ["entra-connect", "entra-connect-staging"] },
        because: "D20",
        when: "password-writeback",
        loss: {
          share: 0.8,
          why: "A password that only the cloud knows helps with the cloud alone.",
        },
      },
      {
        targets: ["active-directory"],
        because: "D20",
        when: "password-writeback",
        loss: {
          share: 0.8,
          why: "A password that only the cloud knows helps with the cloud alone.",
        },
      },
    ],
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
