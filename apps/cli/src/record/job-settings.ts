import { join } from "node:path";
import { type Configuration, findAskedServers, type JobSettings } from "@mainstay/server";
import type { DatabasePlace } from "@mainstay/store";

/** What the jobs of a server are told. Throws UsageError where it is not said how to sign in to the tenant. */
export async function jobSettings(
  {
    backups,
    backupsKept: keep,
    endpoints,
    reverseLookups,
    observationNotices: minutes,
    tenant,
    managedIdentity,
    cloud,
    unitsBy,
  }: Configuration,
  place: DatabasePlace,
): Promise<JobSettings> {
  const directory =
    backups ?? ("directory" in place ? join(place.directory, "backups") : undefined);
  const servers = findAskedServers(reverseLookups ?? "");
  const kept = {
    ...(directory === undefined ? {} : { backups: { directory, keep } }),
    ...(endpoints === undefined ? {} : { endpoints: { from: endpoints, cloud } }),
    ...(servers === undefined ? {} : { reverseLookups: { servers } }),
    ...(minutes === 0 ? {} : { observationNotices: { minutes } }),
  };
  if (tenant === undefined && !managedIdentity) return kept;
  // Signing in to Microsoft takes long to load, and most servers start without.
  const { chosenTenant } = await import("../tenant/tenant-choice.ts");
  const named = tenant === undefined ? {} : { tenant };
  const sayable = new Set(["tenant", "managedIdentity"] as const);
  return { ...kept, tenant: chosenTenant({ ...named, managedIdentity, cloud }, sayable), unitsBy };
}
