import {
  rankReplays,
  type Replay,
  replayIncidents,
  toM365ReplayAllDocument,
  toM365ReplayDocument,
} from "@mainstay/api";
import { type Incident, incidents, type StandIns } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { type ExitCode, exit, UsageError } from "../../failure.ts";
import { getIncident } from "../../incidents/get-incident.ts";
import { chooseStandIns, idleStandIns } from "../../incidents/stand-ins.ts";
import { openPlan } from "../../open-plan.ts";
import { rankingText } from "../../render/incidents/ranking.ts";
import { replayText } from "../../render/incidents/replay.ts";
import { type NextStep, nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { complain, outputPage, print, withProgress } from "../../terminal.ts";

/** What `mainstay m365 replay` was asked: what stands for what, all incidents instead of one, and the form of the answer. */
export type M365ReplayOptions = {
  readonly as?: readonly string[];
  readonly all?: boolean;
  readonly details?: boolean;
  readonly json?: boolean;
};

/** Plays an incident (INCIDENT [PLAN]) or all of them ([PLAN]) on a plan. */
export async function m365ReplayCommand(
  words: readonly string[],
  options: M365ReplayOptions,
): Promise<ExitCode> {
  if (options.all === true) return replayAll(words, options);
  const incident = getIncident(words[0]);
  const place = words[1] ?? ".";
  const { plan, standIns } = await openPlayed(place, [incident], options);
  const [replay] = withProgress("Simulating", () =>
    replayIncidents([incident], { plan, standIns }),
  );
  if (replay === undefined) return exit.fine;
  if (options.json === true) {
    await print(JSON.stringify(toM365ReplayDocument(replay)));
    return exit.fine;
  }
  const page = outputPage();
  await print(
    stacked([
      replayText(page, { plan, replay, details: options.details === true }),
      nextStep(page, nextAfter(replay, place)),
    ]),
  );
  return exit.fine;
}

async function replayAll(words: readonly string[], options: M365ReplayOptions): Promise<ExitCode> {
  if (words.length > 1) {
    throw new UsageError("with --all there is no INCIDENT: give PLAN alone, or leave --all out");
  }
  const place = words[0] ?? ".";
  const played = await openPlayed(place, incidents, options);
  const ranking = withProgress("Simulating", () => rankReplays(played));
  if (options.json === true) {
    await print(JSON.stringify(toM365ReplayAllDocument(ranking)));
    return exit.fine;
  }
  const page = outputPage();
  const [worst] = ranking.ranked;
  const next: NextStep =
    worst === undefined
      ? { command: ["m365", "catalog"], tells: "what a plan gets with `uses: m365`" }
      : {
          command: ["m365", "replay", worst.incident.id, place],
          tells: "what the first would have done, and why",
        };
  await print(stacked([rankingText(page, played.plan, ranking), nextStep(page, next)]));
  return exit.fine;
}

async function openPlayed(
  place: string,
  told: readonly Incident[],
  { as: written = [] }: M365ReplayOptions,
): Promise<{ readonly plan: Plan; readonly standIns: StandIns }> {
  const plan = await openPlan(place);
  const standIns = chooseStandIns(plan, written);
  for (const id of idleStandIns(told, standIns)) {
    complain(`warning: --as ${id} changes nothing: what is played has nothing to do with it`);
  }
  return { plan, standIns };
}

function nextAfter({ incident, scenario }: Replay, place: string): NextStep {
  const missing = scenario.missing.find(({ near }) => near.length > 0);
  const near = missing?.near[0];
  if (missing === undefined || near === undefined) {
    return {
      command: ["m365", "replay", "--all", place],
      tells: "which of all known incidents would have hurt most",
    };
  }
  return {
    command: ["m365", "replay", incident.id, place, "--as", `${missing.element}=${near}`],
    tells: `the same with ${near} in the place of ${missing.element}`,
  };
}
