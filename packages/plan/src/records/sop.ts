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
  what: Text,
  who: Id.optional(),
  takes: Duration.optional(),
  channel: ElementId.optional(),
  expect: Text.optional(),
  rollback: Text.optional(),
  warning: Text.optional(),
  approval: PersonId.optional(),
});
export type Step = DeepReadonly<z.output<typeof Step>>;

/**
 * A standard operating procedure: steps that carry out strategies in scenarios, what it needs itself, and the places
 * where it can be read (`copies`, each an element). Continuity-model §5; ISO 22301 8.4.
 */
export const Sop = z.strictObject({
  id: SopId,
  name: Text,
  description: Text.optional(),
  trigger: Text.optional(),
  unit: UnitId.optional(),
  owner: PersonId.optional(),
  strategies: z.array(StrategyId).optional(),
  scenarios: z.array(ScenarioId).optional(),
  needs: z.array(Requirement).optional(),
  copies: z.array(ElementId).optional(),
  steps: z.array(Step).optional(),
  version: Text.optional(),
  reviewed: Day.optional(),
  rehearsed: Day.optional(),
  body: z.string().optional(),
});
export type Sop = DeepReadonly<z.output<typeof Sop>>;

/** Who calls whom in a call tree. */
export const Call = z.strictObject({ from: PersonId, to: z.array(PersonId).min(1) });
export type Call = DeepReadonly<z.output<typeof Call>>;

/** A call tree: who starts, who calls whom, over which channels in order (each an element), and where it can be read. */
export const CallTree = z.strictObject({
  id: Id,
  name: Text,
  description: Text.optional(),
  owner: PersonId.optional(),
  scenarios: z.array(ScenarioId).optional(),
  start: PersonId,
  calls: z.array(Call),
  channels: z.array(ElementId).optional(),
  copies: z.array(ElementId).optional(),
  tested: Day.optional(),
});
export type CallTree = DeepReadonly<z.output<typeof CallTree>>;
