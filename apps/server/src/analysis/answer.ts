import {
  type Assessment,
  assess,
  assessStrategies,
  lint,
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
import type { Plan, Scenario } from "@mainstay/plan";
import { drawnMap } from "./drawn-map.ts";
import { dueIn } from "./due.ts";
import type { Question } from "./questions.ts";

/** The answer to a question about a plan, as JSON; undefined where it is about something that the plan has not. */
export function answerTo(plan: Plan, question: Question): string | undefined {
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
        findings: lint(plan, question).map(({ rule, severity, message, path }) => ({
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
      return JSON.stringify(toSimulateDocument(simulate(plan, question.disruptions), undefined));
    case "recovery": {
      const scenario = scenarioOf(plan, question.scenario);
      if (scenario === undefined) return undefined;
      const order = planRecovery(plan, scenario.disruptions);
      return JSON.stringify(toRecoverDocument(order, scenario.id));
    }
    case "weak-points": {
      const element = plan.elements.find(({ id }) => id === question.element);
      if (element === undefined) return undefined;
      return [...weakPointsPieces(weakPoints(plan, { ...question, element: element.id }))].join("");
    }
    case "strategies": {
      const limits = { by: "hours", order: 2 } as const;
      return JSON.stringify(toStrategiesDocument({ ...limits, ...assessStrategies(plan, limits) }));
    }
    case "due":
      return JSON.stringify(dueIn(plan, question.today));
    case "application-map":
      return JSON.stringify(drawnMap(plan, question.evidence));
  }
}

const assessments = new WeakMap<Plan, Assessment>();

/** The assessment of a plan, worked out once however often its elements are asked about. */
function assessed(plan: Plan): Assessment {
  const known = assessments.get(plan);
  if (known !== undefined) return known;
  const assessment = assess(plan);
  assessments.set(plan, assessment);
  return assessment;
}

function scenarioOf({ scenarios }: Plan, id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}
