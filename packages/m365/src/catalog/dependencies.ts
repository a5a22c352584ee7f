import { exchangeDependencies } from "./dependencies/exchange.ts";
import { filesAndOfficeDependencies } from "./dependencies/files-and-office.ts";
import { hybridDependencies } from "./dependencies/hybrid.ts";
import { identityDependencies } from "./dependencies/identity.ts";
import { networkDependencies } from "./dependencies/network.ts";
import { operationsDependencies } from "./dependencies/operations.ts";
import { structureDependencies } from "./dependencies/structure.ts";
import { teamsDependencies } from "./dependencies/teams.ts";
import type { Dependency } from "./dependency.ts";

const known = {
  ...identityDependencies,
  ...hybridDependencies,
  ...exchangeDependencies,
  ...teamsDependencies,
  ...filesAndOfficeDependencies,
  ...networkDependencies,
  ...operationsDependencies,
  ...structureDependencies,
};

/** The id of a dependency: D01 to D76, or a word for what follows from the structure of the catalog. */
export type DependencyId = keyof typeof known;

/** All that is known of how Microsoft 365 depends on itself, on its customers and on others. */
export const dependencies: Readonly<Record<DependencyId, Dependency>> = known;
