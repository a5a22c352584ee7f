import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Day, Id, PersonId, ScenarioId, Text } from "./primitives.ts";

/** A rehearsal of a scenario on a day, and how it ended; without a result it is still to come (continuity-model §6). */
export const Exercise = z.strictObject({
  id: Id.meta({ description: "The id of the exercise" }),
  name: Text.meta({ description: "What the exercise is called" }),
  description: Text.optional().meta({ description: "What is rehearsed, and how it went" }),
  scenario: ScenarioId.meta({ description: "What is rehearsed: an id of scenarios" }),
  date: Day.meta({ description: "The day, YYYY-MM-DD" }),
  method: z.enum(["tabletop", "walkthrough", "drill", "functional", "full-scale"]).optional().meta({
    description: "How it is done, from talking it through to doing it in full (ISO 22398)",
  }),
  facilitator: PersonId.optional().meta({ description: "Who leads it: an id of people" }),
  result: z
    .enum(["passed", "failed"])
    .optional()
    .meta({ description: "How it ended; left out while it is still to come" }),
});
export type Exercise = DeepReadonly<z.output<typeof Exercise>>;
