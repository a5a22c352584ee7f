import { join } from "node:path";
import { dataFolder } from "../data-folder.ts";
import { CannotRun, UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import {
  chosenTenant,
  isTenantNamed,
  type TenantChoice,
  tenantWord,
} from "../tenant/tenant-choice.ts";
import { withProgressUntil } from "../terminal.ts";
import { healthFromFiles, healthFromHistory, healthFromTenant } from "./know-health.ts";
import type { KnownHealth } from "./known-health.ts";

/** Where the health is to be read from, as far as that is said: saved answers, a tenant, or what a folder keeps. */
export type LookChoice = TenantChoice & {
  readonly from?: readonly string[];
  readonly at?: string;
  readonly history?: string;
  readonly watch?: number;
};

/** One look at the health. Throws CannotRun. */
export type Look = () => Promise<KnownHealth>;

/** How to look at the health. Throws UsageError where nothing says from where, or two things say it. */
export function chooseLook(options: LookChoice): Look {
  refuseContradictions(options);
  const { from, at, history: folder } = options;
  if (from !== undefined) {
    return () =>
      healthFromFiles(from, {
        ...(at === undefined ? {} : { at }),
        ...(folder === undefined ? {} : { folder }),
      });
  }
  if (isTenantNamed(options)) {
    const tenant = chosenTenant(options);
    const kept = folder ?? join(dataFolder("health"), tenantWord(options));
    return () =>
      withProgressUntil(`Asking ${new URL(tenant.base).host}`, () =>
        healthFromTenant(tenant, kept),
      );
  }
  if (folder === undefined) {
    throw new UsageError(
      "say where the health is read from: saved answers of Graph with --from FILE, a tenant with --tenant ID, or the last known state with --history DIR",
    );
  }
  if (options.watch !== undefined)
    throw new UsageError("--watch asks the tenant again and again: say which with --tenant ID");
  return async () => {
    const known = await healthFromHistory(folder);
    if (known !== undefined) return known;
    throw new CannotRun(
      `no health is kept in ${plain(folder)}: read it once with --from FILE or --tenant ID`,
    );
  };
}

function refuseContradictions({ from, at, watch, tenant, managedIdentity }: LookChoice): void {
  const names = tenant !== undefined || managedIdentity === true;
  if (from !== undefined && names)
    throw new UsageError(
      "--from reads files, --tenant and --managed-identity the tenant: give one of them",
    );
  if (from !== undefined && watch !== undefined)
    throw new UsageError("--watch asks the tenant again and again: leave --from out");
  if (from === undefined && at !== undefined)
    throw new UsageError("--at says when the files of --from were saved: give --from FILE with it");
}
