import { type Reach, reachOf } from "@mainstay/api";
import type { Minutes, Plan } from "@mainstay/plan";
import { toM365HealthDocument } from "../../documents/to-m365-health.ts";
import { type ExitCode, exit } from "../../failure.ts";
import { chooseLook, type LookChoice } from "../../health/choose-look.ts";
import type { KnownHealth } from "../../health/known-health.ts";
import { watch } from "../../health/watch.ts";
import { openPlan } from "../../open-plan.ts";
import { healthText } from "../../render/m365-health/health.ts";
import { type NextStep, nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { plain } from "../../render/words.ts";
import { complain, outputPage, print } from "../../terminal.ts";

/** What `mainstay m365 health` was asked. */
export type M365HealthOptions = LookChoice & {
  readonly lasts?: Minutes;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Says how Microsoft 365 is, from saved answers or from the tenant, and what that reaches in a plan if there is one. */
export async function m365HealthCommand(
  place: string | undefined,
  options: M365HealthOptions,
): Promise<ExitCode> {
  const look = chooseLook(options);
  const plan = place === undefined ? undefined : await openPlan(place);
  const asked = {
    options,
    ...(place === undefined ? {} : { place }),
    ...(plan === undefined ? {} : { plan }),
  };
  if (options.watch !== undefined) {
    await watch(look, { minutes: options.watch, show: (known) => show(known, asked) });
    return exit.fine;
  }
  const known = await look();
  await show(known, asked);
  return codeOf(known, options);
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

type Asked = {
  readonly options: M365HealthOptions;
  readonly place?: string;
  readonly plan?: Plan;
};

async function show(known: KnownHealth, asked: Asked): Promise<void> {
  const { options, plan } = asked;
  const reach = plan === undefined ? undefined : reachOf(plan, known, options.lasts);
  if (options.json === true) return print(JSON.stringify(toM365HealthDocument(known, reach)));
  const page = outputPage();
  const shown = { known, all: options.all === true, ...(reach === undefined ? {} : { reach }) };
  return print(stacked([healthText(page, shown), nextStep(page, next(asked, reach))]));
}

function next({ place, options: { from = [] } }: Asked, reach: Reach | undefined): NextStep {
  if (reach === undefined || place === undefined) {
    const files = from.flatMap((file) => ["--from", file]);
    return {
      command: ["m365", "health", "PLAN", ...files],
      tells: "which functions of a plan that reaches, and when",
    };
  }
  const [first] = reach.scenario?.disruptions ?? [];
  if (first === undefined) {
    const aFunction = reach.plan.elements.find(({ kind }) => kind === "function");
    return {
      command: ["weak-points", aFunction?.id ?? "ELEMENT", place],
      tells: "what could bring it down all the same",
    };
  }
  return {
    command: ["assess", "--element", first.element, place],
    tells: "how soon it must be back, and for whom",
  };
}
