import { instantOf } from "@mainstay/plan";
import { listedIssues } from "@mainstay/m365";
import { readTenantHealth, type Tenant } from "@mainstay/tenant";
import { keepReading, readHistory, type KeptHistory } from "./health-folder.ts";
import type { HealthSource, KnownHealth } from "./known-health.ts";
import { readHealthFiles } from "./read-health-files.ts";

/** The health by saved answers, as of the instant given or else when the newest file was written. A folder keeps it, if there is one. */
export async function healthFromFiles(
  places: readonly string[],
  { at, folder }: { readonly at?: string; readonly folder?: string },
): Promise<KnownHealth> {
  const { health, files, written } = await readHealthFiles(places);
  const when = at ?? written ?? instantOf(Date.now() / 1_000);
  const { services, issues, problems, isPartial } = health;
  const warnings = isPartial
    ? ["a further page follows that is in none of the files: save all pages"]
    : [];
  const known: KnownHealth = {
    source: { kind: "files", files },
    at: when,
    now: when,
    services: services ?? [],
    issues: issues ?? [],
    knows: { services: services !== undefined, issues: issues !== undefined },
    failed: [],
    problems,
    warnings,
  };
  if (folder === undefined) return known;
  const kept = await readHistory(folder);
  const { last } = kept.history;
  if (last !== undefined && last >= when) {
    const old = `it is not kept, as the history goes on to ${last} already: a history is only ever added to`;
    return { ...known, history: kept.history, warnings: [...warnings, ...kept.warnings, old] };
  }
  const reading = {
    at: when,
    ...(services === undefined ? {} : { services }),
    ...(issues === undefined || isPartial ? {} : { issues }),
    failed: [],
  };
  const history = keepReading(folder, kept.history, reading);
  return { ...known, history, warnings: [...warnings, ...kept.warnings] };
}

/** The health as the tenant tells it now, kept in a folder; what cannot be read now is as it was last known. */
export async function healthFromTenant(tenant: Tenant, folder: string): Promise<KnownHealth> {
  const { history: before, warnings } = await readHistory(folder);
  const { reading, problems } = await readTenantHealth(tenant, before);
  const history = keepReading(folder, before, reading);
  const isCurrent = reading.services !== undefined || reading.issues !== undefined;
  const source: HealthSource = isCurrent
    ? { kind: "tenant", cloud: tenant.cloud.name }
    : { kind: "history", folder };
  const stale = isCurrent && history.servicesAt !== history.issuesAt;
  const older = reading.services === undefined ? history.servicesAt : history.issuesAt;
  const word = reading.services === undefined ? "services" : "issues";
  return {
    ...lastKnown({ history, warnings }, { source, now: reading.at }),
    at: isCurrent ? reading.at : (history.last ?? reading.at),
    failed: reading.failed,
    problems,
    warnings:
      stale && older !== undefined
        ? [...warnings, `${word} are as last known, of ${older}`]
        : warnings,
  };
}

/** The last known state that a folder keeps; undefined where it keeps none. */
export async function healthFromHistory(folder: string): Promise<KnownHealth | undefined> {
  const kept = await readHistory(folder);
  if (kept.history.last === undefined) return undefined;
  const now = instantOf(Date.now() / 1_000);
  return lastKnown(kept, { source: { kind: "history", folder }, now });
}

function lastKnown(
  { history, warnings }: KeptHistory,
  { source, now }: { readonly source: HealthSource; readonly now: string },
): KnownHealth {
  return {
    source,
    at: history.last ?? now,
    now,
    services: [...history.services.values()],
    issues: listedIssues(history),
    knows: { services: history.servicesAt !== undefined, issues: history.issuesAt !== undefined },
    failed: [],
    problems: [],
    warnings,
    history,
  };
}
