import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import { Day, Id, PersonId, Text } from "./primitives.ts";

/** Who has to be trained, by what they are in the plan. */
export const Audience = z.enum(["everybody", "owners", "responders", "callers"]);
export type Audience = z.output<typeof Audience>;

/** That somebody was trained. */
export const Completion = z.strictObject({
  person: PersonId.meta({ description: "Who was trained: an id of people" }),
  on: Day.meta({ description: "On which day, YYYY-MM-DD" }),
  note: Text.optional().meta({ description: "Where or by whom, or with what result" }),
});
export type Completion = DeepReadonly<z.output<typeof Completion>>;

/**
 * Something that people learn for the plan: for whom it is, how long it holds, and who has done it (ISO 22301, 7.2 and 7.3; NIST SP
 * 800-84, 3). It is due when somebody joins, and again when it holds no more; exercises may count as it.
 */
export const Training = z.strictObject({
  id: Id.meta({ description: "The id of the training" }),
  name: Text.meta({ description: "What it is called" }),
  description: Text.optional().meta({ description: "What is learnt" }),
  for: z.array(Audience).optional().meta({
    description:
      "For whom: everybody; owners of anything; responders, who have a step in a procedure; callers, who are in a call tree",
  }),
  also: z.array(PersonId).optional().meta({ description: "Whom else it is for: ids of people" }),
  every: Duration.optional().meta({
    description: "How long it holds, a duration such as 52w; twelve months if left out",
  }),
  completions: z.array(Completion).optional().meta({ description: "Who has done it, and when" }),
});
export type Training = DeepReadonly<z.output<typeof Training>>;
