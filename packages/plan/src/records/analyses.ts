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
  category: Id.meta({
    description: "The kind of harm: an id of the impact scale, such as financial",
  }),
  after: Duration.meta({
    description: "How long after the disruption began, a duration such as 4h; 0 for at once",
  }),
  rating: Id.meta({ description: "How bad it is by then, on the impact scale, such as major" }),
  loss: Money.optional().meta({
    description: "What it costs by then, an amount such as 12000 EUR",
  }),
  reason: Text.optional().meta({ description: "Why it is rated so" }),
});
export type Impact = DeepReadonly<z.output<typeof Impact>>;

/** A service or operational level that was promised, to whom, and what it means in practice. */
export const Agreement = z.strictObject({
  kind: z
    .enum(["sla", "ola"])
    .meta({ description: "A service level agreement (sla) or an operational one (ola)" }),
  side: z
    .enum(["internal", "external"])
    .meta({ description: "Whether it is with somebody inside or outside" }),
  level: Text.meta({ description: "What was promised, such as 99.9 % or four hours" }),
  with: Text.optional().meta({ description: "With whom" }),
  explanation: Text.optional().meta({ description: "What it means in practice" }),
});
export type Agreement = DeepReadonly<z.output<typeof Agreement>>;

const adjusted = Objectives.extend({
  reason: Text.meta({ description: "Why the objectives differ from what the impact matrix gives" }),
});

const Workaround = z.strictObject({
  description: Text.meta({ description: "How work goes on meanwhile" }),
  holds: Duration.optional().meta({ description: "For how long, a duration such as 8h" }),
});

const PersonalData = z.strictObject({
  held: z.boolean().meta({ description: "Whether personal data is worked with" }),
  explanation: Text.optional().meta({ description: "Which, and what follows from it" }),
});

const Peak = z.strictObject({
  when: Text.meta({
    description: "When a disruption would hurt most, such as the last working day of a month",
  }),
  reason: Text.optional().meta({ description: "Why then" }),
});

/**
 * A business impact analysis of one element: impact over time by category, what was promised, what holds for how long,
 * and who approved it where (ISO 22301 8.2.2, ISO/TS 22317). `adjusted` stands beside what the matrix gives
 * (`calculateObjectives`) and says why it differs.
 */
export const ImpactAnalysis = z.strictObject({
  id: Id.meta({ description: "The id of the analysis" }),
  name: Text.meta({ description: "What the analysis is called" }),
  description: Text.optional().meta({ description: "What it covers" }),
  element: ElementId.meta({ description: "What is analysed: an id of elements" }),
  type: z
    .enum(["initial", "review", "change"])
    .optional()
    .meta({ description: "Whether it is the first one, a regular review, or follows a change" }),
  subject: z
    .enum(["function", "process", "service", "feature"])
    .optional()
    .meta({ description: "What kind of thing is analysed" }),
  enterpriseFunction: Text.optional().meta({
    description: "The function of the enterprise that it serves",
  }),
  fiscalYear: Text.optional().meta({ description: "The fiscal year that it is for" }),
  criticality: Id.optional().meta({
    description: "How critical it was found to be, on the organisation's scale",
  }),
  unit: UnitId.optional().meta({
    description: "The business unit that it was made with: an id of units",
  }),
  seniorLeader: PersonId.optional().meta({
    description: "Who leads the business unit: an id of people",
  }),
  agreements: z
    .array(Agreement)
    .optional()
    .meta({ description: "Service and operational levels that were promised" }),
  executiveMandate: Text.optional().meta({ description: "What the leadership has decreed" }),
  dataLoss: Text.optional().meta({ description: "What losing data would mean" }),
  workaround: Workaround.optional().meta({ description: "How work goes on while it is lost" }),
  personalData: PersonalData.optional().meta({ description: "Whether personal data is held" }),
  impacts: z.array(Impact).optional().meta({
    description:
      "How bad each category of harm becomes over time; the MTPD is read off it (ISO 22301 8.2.2)",
  }),
  adjusted: adjusted
    .optional()
    .meta({ description: "Objectives that differ from what the impacts give, and why" }),
  peaks: z.array(Peak).optional().meta({ description: "When a disruption would hurt most" }),
  status: DocumentStatus.meta({
    description: "How far it has come; only what is approved counts as what the business asks",
  }),
  completed: Day.optional().meta({ description: "When it was completed, YYYY-MM-DD" }),
  expires: Day.optional().meta({ description: "Until when it holds, YYYY-MM-DD" }),
  facilitator: PersonId.optional().meta({ description: "Who led it: an id of people" }),
  approver: PersonId.optional().meta({ description: "Who approved it: an id of people" }),
  approved: Day.optional().meta({ description: "When it was approved, YYYY-MM-DD" }),
  approvalRecord: Text.optional().meta({ description: "Where the approval is recorded" }),
  contributors: z
    .array(PersonId)
    .optional()
    .meta({ description: "Who contributed: ids of people" }),
});
export type ImpactAnalysis = DeepReadonly<z.output<typeof ImpactAnalysis>>;

/** Something found to be depended on: an element of the plan, or a name for what is not yet one. */
export const Dependency = z
  .strictObject({
    element: ElementId.optional().meta({
      description: "What is depended on: an id of elements; or name",
    }),
    name: Text.optional().meta({
      description: "What is depended on, if it is not in the plan yet; or element",
    }),
    quantity: z.int().nonnegative().optional().meta({ description: "How many are needed" }),
    within: Duration.optional().meta({
      description: "How soon they are needed, a duration such as 4h",
    }),
    note: Text.optional().meta({ description: "What is to be known about it" }),
  })
  .refine(({ element, name }) => (element === undefined) !== (name === undefined), {
    message:
      "names `element` (of the plan) or `name` (of something not yet in it): give one of the two",
  });
export type Dependency = DeepReadonly<z.output<typeof Dependency>>;

const dependencies = z.array(Dependency).optional();

/** A dependency analysis of one element: who did it, and what was found under each heading (ISO/TS 22317, interdependencies). */
export const DependencyAnalysis = z.strictObject({
  id: Id.meta({ description: "The id of the analysis" }),
  name: Text.meta({ description: "What the analysis is called" }),
  description: Text.optional().meta({ description: "What it covers" }),
  element: ElementId.meta({ description: "What is analysed: an id of elements" }),
  processType: Text.optional().meta({ description: "What kind of process it is" }),
  status: DocumentStatus.optional().meta({ description: "How far it has come" }),
  facilitator: PersonId.optional().meta({ description: "Who led it: an id of people" }),
  completedBy: PersonId.optional().meta({ description: "Who completed it: an id of people" }),
  completed: Day.optional().meta({ description: "When it was completed, YYYY-MM-DD" }),
  contributors: z
    .array(PersonId)
    .optional()
    .meta({ description: "Who contributed: ids of people" }),
  people: dependencies.meta({ description: "People and teams that are depended on" }),
  suppliers: dependencies.meta({ description: "Suppliers that are depended on" }),
  customers: dependencies.meta({ description: "Customers that are depended on" }),
  partners: dependencies.meta({ description: "Partners that are depended on" }),
  facilities: dependencies.meta({ description: "Sites and workplaces that are depended on" }),
  technology: dependencies.meta({ description: "Technology that is depended on" }),
});
export type DependencyAnalysis = DeepReadonly<z.output<typeof DependencyAnalysis>>;
