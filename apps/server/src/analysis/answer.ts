import { Cancelled, planRecovery, proofsOfAction, simulate, weakPoints } from "@mainstay/analysis";
import {
  toAssessmentSummary,
  toElementEntry,
  toRecoverDocument,
  toSimulateDocument,
  firstWeakPoints,
} from "@mainstay/api";
import type { Disruption, Plan, Scenario } from "@mainstay/plan";
import { printPlan } from "@mainstay/plan/printing";
import { answerToMicrosoft365 } from "./answer-microsoft-365.ts";
import { assessed } from "./assessed.ts";
import { comparisonOf } from "./comparison.ts";
import { dueIn } from "./due.ts";
import { findingsTold } from "./findings-told.ts";
import { toInverse } from "./inverse.ts";
import { notCoveredIn } from "./not-covered.ts";
import { answerAboutProgramme } from "./answer-programme.ts";
import { overviewOf } from "./overview.ts";
import { answerAboutOccasion } from "./answer-about-occasion.ts";
import { answerPreparation } from "./answer-preparation.ts";
import { answerToSheets } from "./answer-sheets.ts";
import { answerAboutGathered, answerAboutObserved } from "./answer-observed.ts";
import { answerAboutStrategies } from "./answer-strategies.ts";
import { previewOf } from "./preview.ts";
import { toRevision } from "./revision.ts";
import type { Question } from "./questions.ts";
import type { Subject } from "./subject.ts";
import { subjectWithout } from "./subject-without.ts";

/**
 * The answer to a question about a plan, as JSON; undefined where it is about something that the plan has not. Of long work
 * it is told how much is done.
 */
export function answerTo(
  whole: Subject,
  question: Question,
  onProgress: (share: number, rows?: number) => void,
): string | undefined {
  const subject = subjectWithout(whole, question.unseen);
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
        findings: findingsTold(whole, question).map(({ rule, severity, message, path }) => ({
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
    case "programme":
    case "coverage":
    case "proposals":
    case "readiness-list":
    case "readiness":
      return answerAboutProgramme(subject, question);
    case "due":
      return JSON.stringify(dueIn(subject, question.today));
    case "overview":
      return JSON.stringify(overviewOf(subject, question.today));
    case "not-covered":
      return JSON.stringify({ functions: notCoveredIn(plan, question.today) });
    case "revision":
      return subject.entry && JSON.stringify(toRevision(subject.entry));
    case "inverse":
      return subject.inverse && JSON.stringify(toInverse(subject.revision, subject.inverse));
    case "plan-at": {
      const { past } = subject;
      if (past === undefined) return undefined;
      return `{"revision":${question.revision},"plan":${printPlan(past, { as: "json" })}}`;
    }
    case "observed":
      return answerAboutObserved(plan, question);
    case "observed-near":
    case "observed-relation":
      return answerAboutGathered(plan, question);
    case "preview":
      return JSON.stringify(previewOf(subject, question));
    case "sheets":
    case "workbook":
    case "sheet":
      return answerToSheets(subject, question, onProgress);
    case "preparation":
      return answerPreparation(whole, question);
    case "action-proofs": {
      const action = plan.actions.find(({ id }) => id === question.action);
      return action && JSON.stringify({ proofs: proofsOfAction(plan, action) });
    }
    case "response":
    case "report":
      return answerAboutOccasion(whole, question);
    case "application-map":
    case "declared-way":
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

type WeakPointsQuestion = Extract<Question, { readonly about: "weak-points" }>;

function weakPointsOf(
  plan: Plan,
  { element: id, order, limit }: WeakPointsQuestion,
): string | undefined {
  const element = plan.elements.find((one) => one.id === id);
  if (element === undefined) return undefined;
  const begun = process.threadCpuUsage();
  const isCancelled = () => process.threadCpuUsage(begun).user > patience * 1_000_000;
  try {
    const found = weakPoints(plan, { element: element.id, order, isCancelled });
    return JSON.stringify(firstWeakPoints(found, limit));
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
