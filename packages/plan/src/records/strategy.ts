import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Operation } from "../edits/operation.ts";
import { Duration } from "./duration.ts";
import { Money, PersonId, ScenarioId, StrategyId, Text, UnitId } from "./primitives.ts";

/** How far a strategy has come (continuity-model §5). */
export const StrategyStatus = z.enum([
  "proposed",
  "approved",
  "implemented",
  "validated",
  "retired",
]);
export type StrategyStatus = z.output<typeof StrategyStatus>;

/**
 * A change of the plan that can be tried: the edit it would make, its cost (once and a year), its effort in working
 * time, its owner and its status. Its worth is computed, never typed in. Continuity-model §5; ISO 22301 8.3.
 */
export const Strategy = z.strictObject({
  id: StrategyId.meta({ description: "The id that others name the strategy by" }),
  name: Text.meta({ description: "What the strategy is called" }),
  description: Text.optional().meta({ description: "What would be done" }),
  unit: UnitId.optional().meta({ description: "The business unit that it is for: an id of units" }),
  owner: PersonId.optional().meta({ description: "Who answers for it: an id of people" }),
  status: StrategyStatus.meta({
    description: "How far it has come; what is proposed or approved must be possible",
  }),
  cost: Money.optional().meta({ description: "What it costs once, an amount such as 12000 EUR" }),
  yearlyCost: Money.optional().meta({
    description: "What it costs each year, an amount such as 12000 EUR; negative where it saves",
  }),
  effort: Duration.optional().meta({
    description: "How much working time it takes, a duration such as 6d",
  }),
  scenarios: z
    .array(ScenarioId)
    .optional()
    .meta({ description: "The scenarios that it is for: ids of scenarios" }),
  changes: z
    .array(Operation)
    .optional()
    .meta({ description: "What it changes in the plan, in order" }),
});
export type Strategy = DeepReadonly<z.output<typeof Strategy>>;
