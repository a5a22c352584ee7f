import { Disruption, Strategy } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { AssessmentSummary, ElementAssessmentDocument } from "../documents/assess.ts";
import { ComparisonDocument } from "../documents/comparison.ts";
import { IdText } from "../documents/duration.ts";
import { RecoverDocument } from "../documents/recover.ts";
import { SimulateDocument } from "../documents/simulate.ts";
import { StrategiesDocument } from "../documents/strategies.ts";
import { FirstWeakPoints } from "../documents/weak-points.ts";

const scenario = z.strictObject({ scenario: IdText });
const Disruptions = z.array(Disruption).min(1).max(1000);

/** What strategies are ranked by: hours of breach avoided, gaps closed or cuts removed. */
export const RankedBy = z.enum(["hours", "gaps", "cuts"]).default("hours");

/** The most elements of the cuts that count. */
export const Order = z.coerce.number().int().min(1).max(4).optional().meta({
  description:
    "Combinations of so many losses at the most are counted. If left out, pairs; in plans of more than 10,000 elements single losses only, as pairs may take a quarter of an hour. The answer says which.",
});

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
  changesByDay: true,
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
  largestBody: 2 ** 20,
  body: z.strictObject({
    disruptions: Disruptions,
    elements: z.array(IdText).max(10_000).optional().meta({
      description: "Only the time lines of these are told; all that drop if left out",
    }),
  }),
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

export const recover = endpoint({
  id: "recover",
  method: "POST",
  url: "/analysis/recoveries",
  summary: "The order of recovery after disruptions given on the spot",
  permission: "plan:read",
  largestBody: 2 ** 20,
  body: z.strictObject({ disruptions: Disruptions }),
  path: noFields,
  query: noFields,
  answer: RecoverDocument.meta({ id: "Recovery" }),
  problems: [422],
});

export const compareStrategies = endpoint({
  id: "compareStrategies",
  method: "POST",
  url: "/analysis/comparisons",
  summary: "A scenario, or disruptions given on the spot, without and with chosen strategies",
  permission: "plan:read",
  largestBody: 2 ** 20,
  body: z.strictObject({
    scenario: IdText.optional().meta({ description: "This, or `disruptions`, or both" }),
    disruptions: Disruptions.optional().meta({
      description: "With a scenario: as it would be with these instead of its own",
    }),
    strategies: z.array(IdText).max(100).default([]).meta({
      description: "Carried out one after the other, in this order",
    }),
  }),
  path: noFields,
  query: noFields,
  answer: ComparisonDocument.meta({ id: "Comparison" }),
  problems: [404, 422],
});

export const getWeakPoints = endpoint({
  id: "getWeakPoints",
  method: "GET",
  url: "/analysis/weak-points/{element}",
  summary:
    "The combinations of failures that bring an element down: how many, and the first of them",
  permission: "plan:read",
  path: z.strictObject({ element: IdText }),
  query: z.strictObject({
    order: z.coerce.number().int().min(1).max(6).default(3),
    limit: z.coerce.number().int().min(1).max(10_000).default(1000),
  }),
  body: noBody,
  answer: FirstWeakPoints.meta({ id: "WeakPoints" }),
  problems: [404, 409],
});

export const assessStrategy = endpoint({
  id: "assessStrategy",
  method: "POST",
  url: "/analysis/strategies",
  summary: "What a strategy would be worth that need not be in the plan",
  permission: "plan:read",
  path: noFields,
  query: z.strictObject({ order: Order }),
  body: z.strictObject({ strategy: Strategy }),
  answer: StrategiesDocument.meta({ id: "Strategies" }),
  problems: [409, 422],
});

export const getStrategies = endpoint({
  id: "getStrategies",
  method: "GET",
  url: "/analysis/strategies",
  summary: "What every proposed strategy is worth",
  permission: "plan:read",
  path: noFields,
  query: z.strictObject({
    by: RankedBy,
    order: Order,
    budget: z.string().max(40).optional().meta({
      description: "Such as 50000 EUR: a good sequence within it is told as well",
    }),
  }),
  body: noBody,
  answer: StrategiesDocument.meta({ id: "Strategies" }),
  problems: [409, 422],
});

export const getStrategiesProgress = endpoint({
  id: "getStrategiesProgress",
  method: "GET",
  url: "/analysis/strategies/progress",
  summary: "How far the work on what strategies, mitigations and incidents are worth is",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    share: z.number().min(0).max(1).nullable().meta({
      description: "How much of the question under work is done; null where there is none",
    }),
  }),
  changesWithoutRevision: true,
});

export const stopStrategies = endpoint({
  id: "stopStrategies",
  method: "DELETE",
  url: "/analysis/strategies/progress",
  summary: "Calls that work off: whoever waits for it is refused with 409, and may ask again",
  permission: "plan:edit-own",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({ wasAtWork: z.boolean() }),
});
