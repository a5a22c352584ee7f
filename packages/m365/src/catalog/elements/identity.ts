import type { CatalogElement } from "../catalog-element.ts";
import { hasBackupAuthentication } from "./backup-authentication.ts";

/** Entra in the ways in which it fails: what issues tokens, a new sign-in, a prompt for a second factor. */
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
    when: hasBackupAuthentication,
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
      // A requirement has no time for the switch to password hashes, which is made by hand: until then all is as without.
      // Where people sign in by several of these ways, the loss of one counts as that of all: nothing says whose it is.
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
];
