import type { Dependency } from "../dependency.ts";

/** What stands at the organisation and decides who gets in. */
export const hybridDependencies = {
  D15: {
    says: "People of a federated domain sign in at AD FS, with its proxy, load balancer, names, certificates and domain controllers.",
    worksOn:
      "Open sessions until their token runs out. With password hashes in the cloud, a switch by hand brings sign-in back; until it is made, new sign-ins fail.",
    effect: "stop",
    after: ["0", "90m"],
    basis: ["documented"],
    sources: ["HYB", "AUT"],
    mitigations: ["M01", "M04", "M05", "M40"],
  },
  D16: {
    says: "With pass-through sign-in, agents in the organisation's network have domain controllers check each password.",
    worksOn:
      "Open sessions until their token runs out. With password hashes in the cloud, a switch by hand brings sign-in back; until it is made, new sign-ins fail.",
    effect: "stop",
    after: ["0", "90m"],
    basis: ["documented"],
    sources: ["HYB", "AUT"],
    mitigations: ["M01", "M03", "M40"],
  },
  D17: {
    says: "Sign-in by password hash needs nothing on premises.",
    worksOn: "All sign-in, with the passwords that were last copied.",
    effect: "none",
    after: ["0", "0"],
    basis: ["documented"],
    sources: ["HYB"],
    mitigations: ["M01"],
    leftOut: "It is why Sign-in by password hash has no requirement but Entra.",
  },
  D18: {
    says: "Changes of accounts, groups and licences that are made on premises come to the cloud by Entra Connect, every half hour.",
    worksOn: "Everyone as they are, and whoever should be blocked too.",
    effect: "degrade",
    after: ["30m", "30m"],
    basis: ["documented"],
    sources: ["STG", "EXH"],
    mitigations: ["M02", "M40"],
  },
  D19: {
    says: "Changed passwords come to the cloud by Entra Connect, every two minutes.",
    worksOn: "The old password.",
    effect: "degrade",
    after: ["2m", "2m"],
    basis: ["documented"],
    sources: ["AUT", "STG"],
    mitigations: ["M02"],
  },
  D20: {
    says: "A password reset in the cloud is written to Active Directory by Entra Connect.",
    worksOn: "Resetting it for the cloud alone.",
    effect: "degrade",
    after: ["0", "0"],
    basis: ["documented"],
    sources: ["STG"],
    mitigations: ["M02"],
  },
  D22: {
    says: "A VPN whose network policy server asks Entra for the second factor needs Entra's multi-factor service.",
    worksOn: "Nothing new that lies behind the VPN.",
    effect: "stop",
    after: ["0", "0"],
    basis: ["documented"],
    sources: ["RC"],
    mitigations: ["M16", "M30"],
  },
} as const satisfies Record<string, Dependency>;
