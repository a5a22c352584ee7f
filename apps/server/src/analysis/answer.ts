import {
  assessStrategies,
  greedySequence,
  planRecovery,
  simulate,
  weakPoints,
} from "@mainstay/analysis";
import {
  toAssessmentSummary,
  toElementEntry,
  toRecoverDocument,
  toSimulateDocument,
  toStrategiesDocument,
  weakPointsPieces,
} from "@mainstay/api";
import { catalogs } from "@mainstay/m365";
import {
  type Disruption,
  type Plan,
  printPlan,
  type Scenario,
  type Strategy,
} from "@mainstay/plan";
import { answerToMicrosoft365 } from "./answer-microsoft-365.ts";
import { assessed, findingsIn } from "./assessed.ts";
import { comparisonOf } from "./comparison.ts";
import { dueIn } from "./due.ts";
import { overviewOf } from "./overview.ts";
import { answerToSheets } from "./answer-sheets.ts";
import { previewOf } from "./preview.ts";
import type { Question } from "./questions.ts";
import type { Subject } from "./subject.ts";

/** The answer to a question about a plan, as JSON; undefined where it is about something that the plan has not. */
export function answerTo(subject: Subject, question: Question): string | undefined {
  const { plan, written } = subject;
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
    case "weak-points": {
      const element = plan.elements.find(({ id }) => id === question.element);
      if (element === undefined) return undefined;
      return [...weakPointsPieces(weakPoints(plan, { ...question, element: element.id }))].join("");
    }
    case "strategies": {
      const { by, order, budget } = question;
      const limits = { by, order, catalogs };
      const sequence =
        budget === undefined
          ? {}
          : { sequence: { budget, ...greedySequence(written, { budget, ...limits }) } };
      const worths = assessStrategies(written, limits);
      return JSON.stringify(toStrategiesDocument({ by, order, ...worths, ...sequence }));
    }
    case "strategy": {
      const { strategy, order } = question;
      const limits = { by: "hours", order, catalogs } as const;
      const worths = assessStrategies(withOneProposed(written, strategy), limits);
      return JSON.stringify(toStrategiesDocument({ ...limits, ...worths }));
    }
    case "due":
      return JSON.stringify(dueIn(plan, question.today));
    case "overview":
      return JSON.stringify(overviewOf(plan, question.today));
    case "plan-at": {
      const { past } = subject;
      if (past === undefined) return undefined;
      return `{"revision":${question.revision},"plan":${printPlan(past, { as: "json" })}}`;
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
      return answerToMicrosoft365(subject, question);
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

function scenarioOf({ scenarios }: Plan, id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}

/** The plan as if one strategy were proposed, new or otherwise than it is, and no other were still to be done. */
function withOneProposed(plan: Plan, strategy: Strategy): Plan {
  const others = plan.strategies.filter(({ id }) => id !== strategy.id);
  return {
    ...plan,
    strategies: [
      ...others.map((other) => ({ ...other, status: "retired" as const })),
      { ...strategy, status: "proposed" as const },
    ],
  };
}
