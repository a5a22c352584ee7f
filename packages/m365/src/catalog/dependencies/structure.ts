import type { Dependency } from "../dependency.ts";

const inferred = {
  effect: "stop",
  after: ["0", "0"],
  basis: ["inferred"],
  sources: [],
  mitigations: [],
} as const;

/** What follows from how the catalog divides Microsoft 365, and needs no source. */
export const structureDependencies = {
  "part-of-platform": { ...inferred, says: "A workload cannot outlast what all workloads share." },
  "part-of-service": {
    ...inferred,
    says: "A part cannot outlast the service that it is a part of.",
  },
  "part-of-apps": { ...inferred, says: "Outlook on Windows is one of the Office apps." },
  "open-session": {
    ...inferred,
    says: "Who has neither a session nor a way to renew it is not let in.",
    worksOn: "How long a session lasts is told where the session stands.",
  },
  "another-client": {
    ...inferred,
    basis: ["incident"],
    sources: ["EX869331", "2020-06-19"],
    says: "Clients fail one at a time, and people can take another.",
    worksOn: "All clients but the one that failed.",
    mitigations: ["M18"],
  },
  "works-on-directory": {
    ...inferred,
    says: "It reads people and their rights from Active Directory.",
  },
  "restored-by-microsoft": { ...inferred, says: "Nobody but Microsoft can bring it back." },
} as const satisfies Record<string, Dependency>;
