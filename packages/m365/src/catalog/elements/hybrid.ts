import type { CatalogElement } from "../catalog-element.ts";

// Writing passwords back and a hybrid Exchange are not possible without.
const synchronises = {
  any: ["directory-sync", "password-hash-sync", "password-writeback", "hybrid-exchange"],
} as const;

/** What stands at the organisation, or at another vendor, and decides who gets into the cloud. */
export const hybridElements: readonly CatalogElement[] = [
  {
    id: "active-directory",
    kind: "service",
    name: "Active Directory",
    restoredBy: "organisation",
    when: {
      any: [
        "federated-sign-in",
        "pass-through-sign-in",
        synchronises,
        "centralized-mail-transport",
        "vpn-mfa",
      ],
    },
  },
  {
    id: "ad-fs",
    kind: "service",
    name: "AD FS sign-in",
    description: "The federation service of your own that vouches for people to Entra.",
    restoredBy: "organisation",
    when: "federated-sign-in",
    needs: [
      { targets: ["active-directory"], because: "D15", holds: ["0", "0"] },
      { targets: ["web-application-proxy"], because: "D15", holds: ["0", "0"] },
      { targets: ["ad-fs-certificates"], because: "D15", holds: ["0", "0"] },
    ],
  },
  {
    id: "web-application-proxy",
    kind: "infrastructure",
    name: "Web application proxy",
    description: "Publishes AD FS to the internet, with the load balancer before it.",
    restoredBy: "organisation",
    when: "federated-sign-in",
    needs: [
      {
        targets: { any: ["internet-access", "internet-access-second"] },
        because: "D15",
        holds: ["0", "0"],
      },
      { targets: ["dns-public"], because: "D65" },
    ],
  },
  {
    id: "ad-fs-certificates",
    kind: "information",
    name: "AD FS certificates",
    description: "Token signing and TLS. All sign-in ends with the day on which they do.",
    restoredBy: "organisation",
    when: "federated-sign-in",
  },
  {
    id: "pass-through-agents",
    kind: "infrastructure",
    name: "Pass-through authentication agents",
    restoredBy: "organisation",
    when: "pass-through-sign-in",
    needs: [
      { targets: ["active-directory"], because: "D16", holds: ["0", "0"] },
      {
        targets: { any: ["internet-access", "internet-access-second"] },
        because: "D16",
        holds: ["0", "0"],
      },
    ],
  },
  {
    id: "password-hashes",
    kind: "service",
    name: "Sign-in by password hash",
    description:
      "Entra checks passwords against hashes that it has. Nothing on premises is needed for it, nor for long.",
    restoredBy: "microsoft",
    when: "password-hash-sync",
    needs: [{ targets: ["entra-id"], because: "D01" }],
  },
  {
    id: "sign-in-vendor",
    kind: "supplier",
    name: "Vendor of sign-in",
    restoredBy: "organisation",
    when: "third-party-sign-in",
  },
  {
    id: "mfa-vendor",
    kind: "supplier",
    name: "Vendor of the second factor",
    restoredBy: "organisation",
    when: "third-party-mfa",
  },
  {
    id: "phone-carrier",
    kind: "supplier",
    name: "Mobile carrier",
    description: "Carries the text messages and calls of the second factor.",
    restoredBy: "organisation",
    when: "mfa-by-phone",
  },
  {
    id: "entra-connect",
    kind: "infrastructure",
    name: "Entra Connect",
    description: "The server that copies accounts and password hashes to Entra, every half hour.",
    restoredBy: "organisation",
    when: synchronises,
    needs: [
      { targets: ["active-directory"], because: "works-on-directory" },
      { targets: ["entra-app-identities"], because: "open-session" },
    ],
  },
  {
    id: "entra-connect-staging",
    kind: "infrastructure",
    name: "Entra Connect, staging server",
    restoredBy: "organisation",
    when: { all: ["second-sync-server", synchronises] },
    needs: [
      { targets: ["active-directory"], because: "works-on-directory" },
      { targets: ["entra-app-identities"], because: "open-session" },
    ],
  },
  {
    id: "account-changes",
    kind: "service",
    name: "Changes of accounts in the cloud",
    description:
      "New, changed and blocked accounts, groups and licences. Sign-in of all others goes on without.",
    restoredBy: "nobody",
    needs: [
      { targets: ["entra-id"], because: "D01", note: "The directory is written through it" },
      {
        targets: { any: ["entra-connect", "entra-connect-staging"] },
        because: "D18",
        when: synchronises,
        loss: { share: 0.8, why: "Accounts that are kept in the cloud can still be changed." },
      },
    ],
  },
  {
    id: "password-changes",
    kind: "service",
    name: "Changed passwords in the cloud",
    description: "Until they arrive, the old password opens the cloud.",
    restoredBy: "nobody",
    when: "password-hash-sync",
    needs: [
      {
        targets: { any: ["entra-connect", "entra-connect-staging"] },
        because: "D19",
        loss: {
          share: 0.5,
          why: "Everyone can sign in, with a password that should no longer count.",
        },
      },
    ],
  },
  {
    id: "radius",
    kind: "infrastructure",
    name: "RADIUS for the VPN",
    description:
      "The network policy server with the extension that asks Entra for the second factor.",
    restoredBy: "organisation",
    when: "vpn-mfa",
    needs: [
      { targets: ["active-directory"], because: "D22" },
      { targets: ["entra-mfa"], because: "D22" },
    ],
  },
];
