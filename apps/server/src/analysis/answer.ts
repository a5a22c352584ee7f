import { Cancelled, type OnProgress, planRecovery, simulate, weakPoints } from "@mainstay/analysis";
import {
  toAssessmentSummary,
  toElementEntry,
  toObservedComparison,
  toRecoverDocument,
  toSimulateDocument,
  weakPointsPieces,
} from "@mainstay/api";
import { compareWithPlan } from "@mainstay/flows";
import { type Disruption, type Plan, printPlan, type Scenario } from "@mainstay/plan";
import { answerToMicrosoft365 } from "./answer-microsoft-365.ts";
import { assessed, findingsIn } from "./assessed.ts";
import { comparisonOf } from "./comparison.ts";
import { dueIn } from "./due.ts";
import { overviewOf } from "./overview.ts";
import { answerToSheets } from "./answer-sheets.ts";
import { answerAboutStrategies } from "./answer-strategies.ts";
import { previewOf } from "./preview.ts";
import type { Question } from "./questions.ts";
import type { Subject } from "./subject.ts";

/**
 * The answer to a question about a plan, as JSON; undefined where it is about something that the plan has not. Of long work
 * it is told how much is done.
 */
export function answerTo(
  subject: Subject,
  question: Question,
  onProgress: OnProgress,
): string | undefined {
  const { plan } = subject;
  switch (question.about) {
    case "assessment":
      return JSON.stringify(toAssessmentSummary(assessed(plan)));
    case "element": {
      const element = plan.elements.find(({ id }) => id === question.element);
      const found = element === undefined ? undefined : assessed(plan).elements.get(element.id);
      return found === undefined ? undefined : JSON.stringify(toElementEntry(found));
    }
    case "findings":
      return JSON.stringify({
        findings: findingsIn(plan, question.today).map(({ rule, severity, message, path }) => ({
          rule,
          severity,
          message,
          path,
        })),
      });
    case "simulation": {
      const scenario = scenarioOf(plan, question.scenario);
      if (scenario === undefined) return undefined;
      return JSON.stringify(toSimulateDocument(simulate(plan, scenario.disruptions), scenario.id));
    }
    case "losses":
      return JSON.stringify(lossesOf(plan, question));
    case "recovery": {
      const scenario = scenarioOf(plan, question.scenario);
      if (scenario === undefined) return undefined;
      const order = planRecovery(plan, scenario.disruptions);
      return JSON.stringify(toRecoverDocument(order, scenario.id));
    }
    case "recovery-of-losses":
      return JSON.stringify(toRecoverDocument(planRecovery(plan, question.disruptions), undefined));
    case "comparison": {
      const comparison = comparisonOf(subject, question);
      return comparison === undefined ? undefined : JSON.stringify(comparison);
    }
    case "weak-points":
      return weakPointsOf(plan, question);
    case "strategies":
    case "strategy":
      return answerAboutStrategies(subject, question, onProgress);
    case "due":
      return JSON.stringify(dueIn(plan, question.today));
    case "overview":
      return JSON.stringify(overviewOf(plan, question.today));
    case "plan-at": {
      const { past } = subject;
      if (past === undefined) return undefined;
      return `{"revision":${question.revision},"plan":${printPlan(past, { as: "json" })}}`;
    }
    case "observed": {
      const { today, dependencies, watches, leftOut } = question;
      const comparison = compareWithPlan(plan, { dependencies, watches }, { today });
      return JSON.stringify({ ...toObservedComparison(comparison), leftOut });
    }
    case "preview":
      return JSON.stringify(previewOf(subject, question));
    case "sheets":
    case "workbook":
    case "sheet":
      return answerToSheets(subject, question);
    case "application-map":
    case "m365-now":
    case "replay":
    case "replays":
    case "mitigations":
      return answerToMicrosoft365(subject, question, onProgress);
  }
}

function lossesOf(
  plan: Plan,
  {
    disruptions,
    elements,
  }: { readonly disruptions: readonly Disruption[]; readonly elements?: readonly string[] },
) {
  const cascade = simulate(plan, disruptions);
  if (elements === undefined) return toSimulateDocument(cascade, undefined);
  const wanted = new Set<string>(elements);
  const told = new Map([...cascade.elements].filter(([id]) => wanted.has(id)));
  return toSimulateDocument({ ...cascade, elements: told }, undefined);
}

/** So many seconds may a thread work on cuts; there may be more combinations of three than anybody could find. */
const patience = 60;

function weakPointsOf(
  plan: Plan,
  { element: id, order }: { readonly element: string; readonly order: number },
): string | undefined {
  const element = plan.elements.find((one) => one.id === id);
  if (element === undefined) return undefined;
  const begun = process.threadCpuUsage();
  const isCancelled = () => process.threadCpuUsage(begun).user > patience * 1_000_000;
  try {
    const found = weakPoints(plan, { element: element.id, order, isCancelled });
    return [...weakPointsPieces(found)].join("");
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    throw new Cancelled(
      `the combinations of up to ${order} losses that bring ${element.name} down were not all found within ${patience} seconds of work, and a part of them would look like the whole. Ask for a lower order`,
    );
  }
}

function scenarioOf({ scenarios }: Plan, id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}
