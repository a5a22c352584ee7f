import type { Condition } from "../condition.ts";

/** With which tenants Entra's backup authentication renews the sessions of people. */
export const hasBackupAuthentication: Condition = {
  not: { any: ["resilience-defaults-off", "china-21vianet"] },
};
