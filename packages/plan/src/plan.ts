import * as z from "zod";
import type { DeepReadonly } from "./deep-readonly.ts";
import { DependencyAnalysis, ImpactAnalysis } from "./records/analyses.ts";
import { Element } from "./records/element.ts";
import { Exercise } from "./records/exercise.ts";
import { Organisation, Person, Unit } from "./records/organisation.ts";
import { Scenario } from "./records/scenario.ts";
import { CallTree, Sop } from "./records/sop.ts";
import { Strategy } from "./records/strategy.ts";

/** The lists of a plan and the shape of their records, in the order in which a plan is printed. */
export const collections = {
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
} as const;

/** The name of a list of records: `elements`, `scenarios`, ... */
export type Collection = keyof typeof collections;

/**
 * Everything an organisation says about its continuity: one immutable value (continuity-model §0 and §1). Each list
 * keeps the order of the files; ids are unique within the whole plan's list of that kind.
 */
export const Plan = z.strictObject({
  mainstay: z.literal(1),
  organisation: Organisation.default({}),
  units: z.array(Unit).default([]),
  people: z.array(Person).default([]),
  elements: z.array(Element).default([]),
  scenarios: z.array(Scenario).default([]),
  strategies: z.array(Strategy).default([]),
  sops: z.array(Sop).default([]),
  callTrees: z.array(CallTree).default([]),
  impactAnalyses: z.array(ImpactAnalysis).default([]),
  dependencyAnalyses: z.array(DependencyAnalysis).default([]),
  exercises: z.array(Exercise).default([]),
});
export type Plan = DeepReadonly<z.output<typeof Plan>>;

/** A record of one of the lists of a plan. */
export type RecordOf<C extends Collection> = Plan[C][number];

/** The shape of the records of each list, for code that works on any of them. */
export const recordSchemas: { readonly [C in Collection]: z.ZodType<RecordOf<C>, unknown> } =
  collections;

/** Whether this is the name of a list of records. */
export function isCollection(name: unknown): name is Collection {
  return typeof name === "string" && Object.hasOwn(collections, name);
}
