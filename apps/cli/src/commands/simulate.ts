import { simulate } from "@mainstay/analysis";
import { toSimulateDocument } from "@mainstay/api";
import { type ExitCode, exit, UsageError } from "../failure.ts";
import { openPlan } from "../open-plan.ts";
import { cascadeText } from "../render/cascade.ts";
import { type NextStep, nextStep } from "../render/next-step.ts";
import { stacked } from "../render/page.ts";
import {
  type Choice,
  chooseLosses,
  chooseScenario,
  parseLoss,
  parseScenarioId,
} from "../scenario-choice.ts";
import { outputPage, print, withProgress } from "../terminal.ts";

/** What `mainstay simulate` was asked: losses given on the spot instead of a scenario, and the form of the answer. */
export type SimulateOptions = {
  readonly lose?: readonly string[];
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Works out the cascade of a scenario of the plan (SCENARIO [PLAN]), or of losses given on the spot ([PLAN]). */
export async function simulateCommand(
  words: readonly string[],
  { lose, all, json }: SimulateOptions,
): Promise<ExitCode> {
  if (lose !== undefined && words.length > 1) {
    throw new UsageError("with --lose there is no SCENARIO: give PLAN alone, or leave --lose out");
  }
  const scenario = lose === undefined ? parseScenarioId(words[0]) : undefined;
  const losses = (lose ?? []).map(parseLoss);
  const place = words[lose === undefined ? 1 : 0] ?? ".";
  const plan = await openPlan(place);
  const choice =
    scenario === undefined ? chooseLosses(plan, losses) : chooseScenario(plan, scenario);
  const cascade = withProgress("Simulating", () => simulate(plan, choice.disruptions));
  if (json === true) {
    await print(JSON.stringify(toSimulateDocument(cascade, choice.scenario)));
    return exit.fine;
  }
  const page = outputPage();
  await print(
    stacked([
      cascadeText(page, { plan, ...choice, cascade, all: all === true }),
      nextStep(page, next(place, choice)),
    ]),
  );
  return exit.fine;
}

function next(place: string, { scenario, disruptions }: Choice): NextStep {
  const [first] = disruptions;
  if (scenario !== undefined) {
    return {
      command: ["recover", scenario, place],
      tells: "in which order to restore, and what comes too late",
    };
  }
  return {
    command: ["assess", ...(first === undefined ? [] : ["--element", first.element]), place],
    tells: "how soon it must be back, and for whom",
  };
}
