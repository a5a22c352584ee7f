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
  id: StrategyId,
  name: Text,
  description: Text.optional(),
  unit: UnitId.optional(),
  owner: PersonId.optional(),
  status: StrategyStatus,
  cost: Money.optional(),
  yearlyCost: Money.optional(),
  effort: Duration.optional(),
  scenarios: z.array(ScenarioId).optional(),
  changes: z.array(Operation).optional(),
});
export type Strategy = DeepReadonly<z.output<typeof Strategy>>;
