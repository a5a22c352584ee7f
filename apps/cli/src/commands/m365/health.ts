import { setTimeout } from "node:timers/promises";
import type { Minutes, Plan } from "@mainstay/plan";
import { dataFolder } from "../../data-folder.ts";
import { join } from "node:path";
import { toM365HealthDocument } from "../../documents/m365-health.ts";
import { CannotRun, type ExitCode, exit, UsageError } from "../../failure.ts";
import { healthFromFiles, healthFromHistory, healthFromTenant } from "../../health/know-health.ts";
import type { KnownHealth } from "../../health/known-health.ts";
import { type Reach, reachOf } from "../../health/reached.ts";
import { openPlan } from "../../open-plan.ts";
import { healthText } from "../../render/m365-health/health.ts";
import { type NextStep, nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { plain } from "../../render/words.ts";
import {
  chosenTenant,
  isTenantNamed,
  type TenantChoice,
  tenantWord,
} from "../../tenant/tenant-choice.ts";
import { complain, outputPage, print, withProgressUntil } from "../../terminal.ts";

/** What `mainstay m365 health` was asked. */
export type M365HealthOptions = TenantChoice & {
  readonly from?: readonly string[];
  readonly at?: string;
  readonly history?: string;
  readonly lasts?: Minutes;
  readonly watch?: number;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Says how Microsoft 365 is, from saved answers or from the tenant, and what that reaches in a plan if there is one. */
export async function m365HealthCommand(
  place: string | undefined,
  options: M365HealthOptions,
): Promise<ExitCode> {
  refuseContradictions(options);
  const plan = place === undefined ? undefined : await openPlan(place);
  const look = chooseLook(options);
  if (options.watch !== undefined)
    return watch(look, options.watch, (known) => show(known, plan, { place, options }));
  const known = await look();
  await show(known, plan, { place, options });
  return codeOf(known, options);
}

type Look = () => Promise<KnownHealth>;

function refuseContradictions({
  from,
  at,
  watch,
  tenant,
  managedIdentity,
}: M365HealthOptions): void {
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

/** Where the health comes from. Throws UsageError where nothing says so. */
function chooseLook(options: M365HealthOptions): Look {
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

/** Nothing could be read although the tenant was asked: what is shown is what was known before. */
function codeOf({ source, failed }: KnownHealth, options: M365HealthOptions): ExitCode {
  if (source.kind !== "history" || failed.length === 0) return exit.fine;
  const [first] = failed;
  complain(
    `error: the tenant${options.tenant === undefined ? "" : ` ${plain(options.tenant)}`} cannot be read: ${plain(first?.why ?? "")}`,
  );
  return exit.couldNotRun;
}

type Asked = { readonly place: string | undefined; readonly options: M365HealthOptions };

async function show(
  known: KnownHealth,
  plan: Plan | undefined,
  { place, options }: Asked,
): Promise<void> {
  const reach = plan === undefined ? undefined : reachOf(plan, known, options.lasts);
  if (options.json === true) return print(JSON.stringify(toM365HealthDocument(known, reach)));
  const page = outputPage();
  const shown = { known, all: options.all === true, ...(reach === undefined ? {} : { reach }) };
  return print(stacked([healthText(page, shown), nextStep(page, next(place, reach, options))]));
}

function next(
  place: string | undefined,
  reach: Reach | undefined,
  { from }: M365HealthOptions,
): NextStep {
  const files = (from ?? []).flatMap((file) => ["--from", file]);
  if (reach === undefined || place === undefined) {
    return {
      command: ["m365", "health", "PLAN", ...files],
      tells: "which functions of a plan that reaches, and when",
    };
  }
  const [first] = reach.scenario?.disruptions ?? [];
  if (first === undefined) {
    return {
      command: [
        "weak-points",
        reach.plan.elements.find(({ kind }) => kind === "function")?.id ?? "ELEMENT",
        place,
      ],
      tells: "what could bring it down all the same",
    };
  }
  return {
    command: ["assess", "--element", first.element, place],
    tells: "how soon it must be back, and for whom",
  };
}

/** Looks again and again until it is stopped, and shows what changed. */
async function watch(
  look: Look,
  minutes: number,
  showKnown: (known: KnownHealth) => Promise<void>,
): Promise<ExitCode> {
  const stop = new AbortController();
  const onStop = () => stop.abort();
  process.once("SIGINT", onStop).once("SIGTERM", onStop);
  let before: string | undefined;
  while (!stop.signal.aborted) {
    const known = await look();
    const { services, issues, failed } = known;
    const state = JSON.stringify([services, issues, failed]);
    if (state !== before) await showKnown(known);
    before = state;
    await setTimeout(minutes * 60_000, undefined, { signal: stop.signal }).catch(() => undefined);
  }
  return exit.fine;
}
