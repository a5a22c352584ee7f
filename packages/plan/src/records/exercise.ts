import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Day, Id, PersonId, ScenarioId, Text } from "./primitives.ts";

/** A rehearsal of a scenario on a day, and how it ended; without a result it is still to come (continuity-model §6). */
export const Exercise = z.strictObject({
  id: Id,
  name: Text,
  description: Text.optional(),
  scenario: ScenarioId,
  date: Day,
  method: z.enum(["tabletop", "walkthrough", "drill", "functional", "full-scale"]).optional(),
  facilitator: PersonId.optional(),
  result: z.enum(["passed", "failed"]).optional(),
});
export type Exercise = DeepReadonly<z.output<typeof Exercise>>;
