import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import {
  Day,
  ElementId,
  Id,
  PersonId,
  ScenarioId,
  SopId,
  StrategyId,
  Text,
  UnitId,
} from "./primitives.ts";
import { Requirement } from "./requirement.ts";

/** One step of a procedure: what is done, by whom (a person or a team of the plan), how long it takes, over which channel (an element). */
export const Step = z.strictObject({
  what: Text.meta({ description: "What is done" }),
  who: Id.optional().meta({
    description: "Who does it: an id of people, or of an element that is a team",
  }),
  takes: Duration.optional().meta({ description: "How long it takes, a duration such as 15m" }),
  channel: ElementId.optional().meta({
    description: "What it is done or told over: an id of elements",
  }),
  expect: Text.optional().meta({ description: "What one should see afterwards" }),
  rollback: Text.optional().meta({ description: "How it is undone" }),
  warning: Text.optional().meta({ description: "What can go wrong" }),
  approval: PersonId.optional().meta({ description: "Who must agree first: an id of people" }),
});
export type Step = DeepReadonly<z.output<typeof Step>>;

/**
 * A standard operating procedure: steps that carry out strategies in scenarios, what it needs itself, and the places
 * where it can be read (`copies`, each an element). Continuity-model §5; ISO 22301 8.4.
 */
export const Sop = z.strictObject({
  id: SopId.meta({ description: "The id of the procedure" }),
  name: Text.meta({ description: "What the procedure is called" }),
  description: Text.optional().meta({ description: "What it achieves" }),
  trigger: Text.optional().meta({ description: "When to use it" }),
  unit: UnitId.optional().meta({ description: "The business unit that uses it: an id of units" }),
  owner: PersonId.optional().meta({ description: "Who keeps it current: an id of people" }),
  strategies: z
    .array(StrategyId)
    .optional()
    .meta({ description: "The strategies that it carries out: ids of strategies" }),
  scenarios: z
    .array(ScenarioId)
    .optional()
    .meta({ description: "The scenarios that it is for: ids of scenarios" }),
  needs: z.array(Requirement).optional().meta({
    description:
      "What it needs to be carried out; each a requirement, or just the id of an element",
  }),
  copies: z
    .array(ElementId)
    .optional()
    .meta({ description: "Where it can be read: ids of elements" }),
  steps: z.array(Step).optional().meta({ description: "What is done, in order" }),
  version: Text.optional().meta({ description: "Which version this is" }),
  reviewed: Day.optional().meta({ description: "When it was last reviewed, YYYY-MM-DD" }),
  rehearsed: Day.optional().meta({ description: "When it was last rehearsed, YYYY-MM-DD" }),
  body: z.string().optional().meta({ description: "More text, as Markdown" }),
});
export type Sop = DeepReadonly<z.output<typeof Sop>>;

/** Who calls whom in a call tree. */
export const Call = z.strictObject({
  from: PersonId.meta({ description: "Who calls: an id of people" }),
  to: z.array(PersonId).min(1).meta({ description: "Who is called, in order: ids of people" }),
});
export type Call = DeepReadonly<z.output<typeof Call>>;

/** A call tree: who starts, who calls whom, over which channels in order (each an element), and where it can be read. */
export const CallTree = z.strictObject({
  id: Id.meta({ description: "The id of the call tree" }),
  name: Text.meta({ description: "What the call tree is called" }),
  description: Text.optional().meta({ description: "When it is used" }),
  owner: PersonId.optional().meta({ description: "Who keeps it current: an id of people" }),
  scenarios: z
    .array(ScenarioId)
    .optional()
    .meta({ description: "The scenarios that it is for: ids of scenarios" }),
  start: PersonId.meta({ description: "Who calls first: an id of people" }),
  calls: z.array(Call).meta({ description: "Who calls whom; everybody is called once" }),
  channels: z.array(ElementId).optional().meta({
    description: "What is called over, in the order in which it is tried: ids of elements",
  }),
  copies: z
    .array(ElementId)
    .optional()
    .meta({ description: "Where it can be read: ids of elements" }),
  tested: Day.optional().meta({ description: "When it was last tested, YYYY-MM-DD" }),
});
export type CallTree = DeepReadonly<z.output<typeof CallTree>>;
