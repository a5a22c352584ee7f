import { planRecovery, type RecoveryOrder } from "@mainstay/analysis";
import { toRecoverDocument } from "@mainstay/api";
import { type ExitCode, exit } from "../failure.ts";
import { openPlan } from "../open-plan.ts";
import { type NextStep, nextStep } from "../render/next-step.ts";
import { stacked } from "../render/page.ts";
import { recoveryText } from "../render/recovery.ts";
import { chooseScenario, parseScenarioId } from "../scenario-choice.ts";
import { outputPage, print, withProgress } from "../terminal.ts";

/** What `mainstay recover` was asked: everything, or the form of the answer. */
export type RecoverOptions = { readonly all?: boolean; readonly json?: boolean };

/** Which scenario, of the plan at which place. */
export type RecoverQuestion = { readonly scenario: string; readonly place: string };

/** Works out the order of recovery in a scenario of the plan. */
export async function recoverCommand(
  { scenario: id, place }: RecoverQuestion,
  { all, json }: RecoverOptions,
): Promise<ExitCode> {
  const scenarioId = parseScenarioId(id);
  const plan = await openPlan(place);
  const { scenario, title, disruptions } = chooseScenario(plan, scenarioId);
  const order = withProgress("Planning the recovery", () => planRecovery(plan, disruptions));
  if (json === true) {
    await print(JSON.stringify(toRecoverDocument(order, scenario)));
    return exit.fine;
  }
  const page = outputPage();
  await print(
    stacked([
      recoveryText(page, { plan, title, order, all: all === true }),
      nextStep(page, next(place, order)),
    ]),
  );
  return exit.fine;
}

function next(place: string, { returns }: RecoveryOrder): NextStep {
  const [late] = returns.flatMap(({ breaks }) => breaks.flatMap(({ step }) => step ?? []));
  if (late === undefined)
    return { command: ["check", place], tells: "what could be better in the plan" };
  return {
    command: ["assess", "--element", late, place],
    tells: "how soon the first step that comes too late must be done",
  };
}
