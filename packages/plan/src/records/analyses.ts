import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import { Objectives } from "./element.ts";
import { Day, ElementId, Id, Money, PersonId, Text, UnitId } from "./primitives.ts";

/** How far a document has come: only `approved` counts as what the business asks. */
export const DocumentStatus = z.enum(["draft", "in-review", "approved", "returned", "expired"]);
export type DocumentStatus = z.output<typeof DocumentStatus>;

/** One cell of the impact matrix: how bad a category has become `after` that long, what it costs, and why. */
export const Impact = z.strictObject({
  category: Id,
  after: Duration,
  rating: Id,
  loss: Money.optional(),
  reason: Text.optional(),
});
export type Impact = DeepReadonly<z.output<typeof Impact>>;

/** A service or operational level that was promised, to whom, and what it means in practice. */
export const Agreement = z.strictObject({
  kind: z.enum(["sla", "ola"]),
  side: z.enum(["internal", "external"]),
  level: Text,
  with: Text.optional(),
  explanation: Text.optional(),
});
export type Agreement = DeepReadonly<z.output<typeof Agreement>>;

const adjusted = Objectives.extend({
  reason: Text.meta({ description: "Why the objectives differ from what the impact matrix gives" }),
});

/**
 * A business impact analysis of one element: impact over time by category, what was promised, what holds for how long,
 * and who approved it where (ISO 22301 8.2.2, ISO/TS 22317). `adjusted` stands beside what the matrix gives
 * (`calculateObjectives`) and says why it differs.
 */
export const ImpactAnalysis = z.strictObject({
  id: Id,
  name: Text,
  description: Text.optional(),
  element: ElementId,
  type: z.enum(["initial", "review", "change"]).optional(),
  subject: z.enum(["function", "process", "service", "feature"]).optional(),
  enterpriseFunction: Text.optional(),
  fiscalYear: Text.optional(),
  criticality: Id.optional(),
  unit: UnitId.optional(),
  seniorLeader: PersonId.optional(),
  agreements: z.array(Agreement).optional(),
  executiveMandate: Text.optional(),
  dataLoss: Text.optional(),
  workaround: z.strictObject({ description: Text, holds: Duration.optional() }).optional(),
  personalData: z.strictObject({ held: z.boolean(), explanation: Text.optional() }).optional(),
  impacts: z.array(Impact).optional(),
  adjusted: adjusted.optional(),
  peaks: z.array(z.strictObject({ when: Text, reason: Text.optional() })).optional(),
  status: DocumentStatus,
  completed: Day.optional(),
  expires: Day.optional(),
  facilitator: PersonId.optional(),
  approver: PersonId.optional(),
  approved: Day.optional(),
  approvalRecord: Text.optional(),
  contributors: z.array(PersonId).optional(),
});
export type ImpactAnalysis = DeepReadonly<z.output<typeof ImpactAnalysis>>;

/** Something found to be depended on: an element of the plan, or a name for what is not yet one. */
export const Dependency = z
  .strictObject({
    element: ElementId.optional(),
    name: Text.optional(),
    quantity: z.int().nonnegative().optional(),
    within: Duration.optional(),
    note: Text.optional(),
  })
  .refine(({ element, name }) => (element === undefined) !== (name === undefined), {
    message:
      "names `element` (of the plan) or `name` (of something not yet in it): give one of the two",
  });
export type Dependency = DeepReadonly<z.output<typeof Dependency>>;

const dependencies = z.array(Dependency).optional();

/** A dependency analysis of one element: who did it, and what was found under each heading (ISO/TS 22317, interdependencies). */
export const DependencyAnalysis = z.strictObject({
  id: Id,
  name: Text,
  description: Text.optional(),
  element: ElementId,
  processType: Text.optional(),
  status: DocumentStatus.optional(),
  facilitator: PersonId.optional(),
  completedBy: PersonId.optional(),
  completed: Day.optional(),
  contributors: z.array(PersonId).optional(),
  people: dependencies,
  suppliers: dependencies,
  customers: dependencies,
  partners: dependencies,
  facilities: dependencies,
  technology: dependencies,
});
export type DependencyAnalysis = DeepReadonly<z.output<typeof DependencyAnalysis>>;
