import { assess } from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { toAssessDocument } from "@mainstay/api";
import { type ExitCode, exit } from "../failure.ts";
import { openPlan } from "../open-plan.ts";
import { assessmentText } from "../render/assessment.ts";
import { elementText } from "../render/element-details.ts";
import { type NextStep, nextStep } from "../render/next-step.ts";
import { stacked } from "../render/page.ts";
import { getElement } from "../scenario-choice.ts";
import { outputPage, print, withProgress } from "../terminal.ts";

/** What `mainstay assess` was asked: one element in detail instead of all, or the document. */
export type AssessOptions = {
  readonly element?: string;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Assesses a plan: criticality, required recovery, capabilities and gaps, worst first. */
export async function assessCommand(place: string, options: AssessOptions): Promise<ExitCode> {
  const plan = await openPlan(place);
  const element = options.element === undefined ? undefined : getElement(plan, options.element);
  const assessment = withProgress("Assessing", () => assess(plan));
  if (options.json === true) {
    await print(JSON.stringify(toAssessDocument(assessment)));
    return exit.fine;
  }
  const page = outputPage();
  const text =
    element === undefined
      ? assessmentText(page, { plan, assessment, all: options.all === true })
      : elementText(page, { plan, assessment, element });
  await print(stacked([text, nextStep(page, next(place, plan, element?.id))]));
  return exit.fine;
}

function next(place: string, plan: Plan, element: ElementId | undefined): NextStep {
  const [scenario] = plan.scenarios;
  if (element !== undefined) {
    return {
      command: ["simulate", "--lose", element, place],
      tells: "what its loss brings down, and when",
    };
  }
  if (scenario !== undefined) {
    return { command: ["simulate", scenario.id, place], tells: "what falls when, and why" };
  }
  return {
    command: ["simulate", "--lose", "ID", place],
    tells: "what falls when an element is lost",
  };
}
