import { Disruption } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { AssessmentSummary, ElementAssessmentDocument } from "../documents/assess.ts";
import { IdText } from "../documents/duration.ts";
import { RecoverDocument } from "../documents/recover.ts";
import { SimulateDocument } from "../documents/simulate.ts";
import { StrategiesDocument } from "../documents/strategies.ts";
import { WeakPointsDocument } from "../documents/weak-points.ts";

const scenario = z.strictObject({ scenario: IdText });

export const getAssessment = endpoint({
  id: "getAssessment",
  method: "GET",
  url: "/analysis/assessment",
  summary: "Criticality, required recovery, capabilities and gaps of every element",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: AssessmentSummary.meta({ id: "Assessment" }),
});

export const getElementAssessment = endpoint({
  id: "getElementAssessment",
  method: "GET",
  url: "/analysis/assessment/{element}",
  summary: "The same of one element, with whom it is required for and by which way",
  permission: "plan:read",
  path: z.strictObject({ element: IdText }),
  query: noFields,
  body: noBody,
  answer: ElementAssessmentDocument,
  problems: [404],
});

export const getFindings = endpoint({
  id: "getFindings",
  method: "GET",
  url: "/analysis/findings",
  summary: "What could be better in the plan, by rule",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    findings: z.array(
      z.object({
        rule: IdText,
        severity: z.string(),
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
      }),
    ),
  }),
});

export const getSimulation = endpoint({
  id: "getSimulation",
  method: "GET",
  url: "/analysis/simulations/{scenario}",
  summary: "The cascade of a scenario of the plan",
  permission: "plan:read",
  path: scenario,
  query: noFields,
  body: noBody,
  answer: SimulateDocument.meta({ id: "Simulation" }),
  problems: [404],
});

export const simulate = endpoint({
  id: "simulate",
  method: "POST",
  url: "/analysis/simulations",
  summary: "The cascade of disruptions given on the spot",
  permission: "plan:read",
  body: z.strictObject({ disruptions: z.array(Disruption).min(1).max(1000) }),
  path: noFields,
  query: noFields,
  answer: SimulateDocument.meta({ id: "Simulation" }),
  problems: [422],
});

export const getRecovery = endpoint({
  id: "getRecovery",
  method: "GET",
  url: "/analysis/recoveries/{scenario}",
  summary: "The order of recovery after a scenario, with critical paths",
  permission: "plan:read",
  path: scenario,
  query: noFields,
  body: noBody,
  answer: RecoverDocument.meta({ id: "Recovery" }),
  problems: [404],
});

export const getWeakPoints = endpoint({
  id: "getWeakPoints",
  method: "GET",
  url: "/analysis/weak-points/{element}",
  summary: "The combinations of failures that bring an element down",
  permission: "plan:read",
  path: z.strictObject({ element: IdText }),
  query: z.strictObject({ order: z.coerce.number().int().min(1).max(6).default(3) }),
  body: noBody,
  answer: WeakPointsDocument.meta({ id: "WeakPoints" }),
  problems: [404],
});

export const getStrategies = endpoint({
  id: "getStrategies",
  method: "GET",
  url: "/analysis/strategies",
  summary: "What every proposed strategy is worth",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: StrategiesDocument.meta({ id: "Strategies" }),
});
