import * as z from "zod";
import type { DeepReadonly } from "./deep-readonly.ts";
import { DependencyAnalysis, ImpactAnalysis } from "./records/analyses.ts";
import { Action } from "./records/action.ts";
import { Answer } from "./records/answer.ts";
import { CatalogUse, CatalogUses } from "./records/catalog-use.ts";
import { Deferral } from "./records/deferral.ts";
import { Element } from "./records/element.ts";
import { Exercise } from "./records/exercise.ts";
import { Incident } from "./records/incident.ts";
import { Organisation, Person, Unit } from "./records/organisation.ts";
import { Scenario } from "./records/scenario.ts";
import { CallTree, Sop } from "./records/sop.ts";
import { Strategy } from "./records/strategy.ts";
import { Training } from "./records/training.ts";

/** The lists of a plan and the shape of their records, in the order in which a plan is printed. */
export const collections = {
  uses: CatalogUse,
  units: Unit,
  people: Person,
  elements: Element,
  scenarios: Scenario,
  strategies: Strategy,
  sops: Sop,
  callTrees: CallTree,
  impactAnalyses: ImpactAnalysis,
  dependencyAnalyses: DependencyAnalysis,
  exercises: Exercise,
  trainings: Training,
  incidents: Incident,
  actions: Action,
  deferrals: Deferral,
  answers: Answer,
} as const;

/** The name of a list of records: `elements`, `scenarios`, ... */
export type Collection = keyof typeof collections;

/**
 * Everything an organisation says about its continuity: one immutable value (continuity-model §0 and §1). Each list
 * keeps the order of the files; ids are unique within the whole plan's list of that kind.
 */
export const Plan = z.strictObject({
  mainstay: z
    .literal(1)
    .meta({ description: "The version of the format; every file of a plan begins with it" }),
  organisation: Organisation.default({}).meta({
    description: "Who the plan is for, and the scales it judges by; in one file of the plan",
  }),
  uses: CatalogUses.default([]).meta({
    description:
      "The catalogs whose elements the plan takes over, such as m365; an element of its own stands for the catalog's",
  }),
  units: z
    .array(Unit)
    .default([])
    .meta({ description: "The business units: the organisation's tree" }),
  people: z
    .array(Person)
    .default([])
    .meta({ description: "The people that the plan counts on, and how to reach them" }),
  elements: z
    .array(Element)
    .default([])
    .meta({ description: "What the business needs or does, and what each rests on" }),
  scenarios: z.array(Scenario).default([]).meta({ description: "What could happen" }),
  strategies: z
    .array(Strategy)
    .default([])
    .meta({ description: "What could be done about it (ISO 22301 8.3)" }),
  sops: z.array(Sop).default([]).meta({
    description:
      "Standard operating procedures: what to do when it happens (ISO 22301 8.4); Markdown files may hold them too",
  }),
  callTrees: z.array(CallTree).default([]).meta({ description: "Who calls whom" }),
  impactAnalyses: z.array(ImpactAnalysis).default([]).meta({
    description:
      "Business impact analyses: how bad a loss becomes over time, and who approved what follows (ISO 22301 8.2.2)",
  }),
  dependencyAnalyses: z
    .array(DependencyAnalysis)
    .default([])
    .meta({ description: "Dependency analyses: what was found to be depended on (ISO/TS 22317)" }),
  exercises: z
    .array(Exercise)
    .default([])
    .meta({ description: "Rehearsals of scenarios, held and to come (ISO 22301 8.5)" }),
  trainings: z
    .array(Training)
    .default([])
    .meta({ description: "What people learn for the plan, and who has (ISO 22301 7.2 and 7.3)" }),
  incidents: z
    .array(Incident)
    .default([])
    .meta({ description: "What really happened, and what was learnt (ISO 22301 10.1)" }),
  actions: z.array(Action).default([]).meta({
    description:
      "What is to be done about what exercises, incidents and reviews found (ISO 22301 10.1)",
  }),
  deferrals: z.array(Deferral).default([]).meta({
    description: "What is due and may wait, until when, and who said so (ISO 22301 8.5)",
  }),
  answers: z.array(Answer).default([]).meta({
    description:
      "What was said of differences between the plan and what was observed on the network",
  }),
});
export type Plan = DeepReadonly<z.output<typeof Plan>>;

/** A record of one of the lists of a plan. */
export type RecordOf<C extends Collection> = Plan[C][number];

/** The shape of the records of each list, for code that works on any of them. */
export const recordSchemas: { readonly [C in Collection]: z.ZodType<RecordOf<C>, unknown> } = {
  ...collections,
};

/** Whether this is the name of a list of records. */
export function isCollection(name: unknown): name is Collection {
  return typeof name === "string" && Object.hasOwn(collections, name);
}
