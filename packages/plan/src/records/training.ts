import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import { Day, Id, PersonId, Share, Text } from "./primitives.ts";

/** Who has to be trained, by what they are in the plan. */
export const Audience = z.enum([
  "everybody",
  "owners",
  "responders",
  "callers",
  "facilitators",
  "evaluators",
  "players",
]);
export type Audience = z.output<typeof Audience>;

/** That somebody was trained, and with what result (ISO 22301, 7.2: evidence of competence is kept). */
export const Completion = z.strictObject({
  person: PersonId.meta({ description: "Who was trained: an id of people" }),
  on: Day.meta({ description: "On which day, YYYY-MM-DD" }),
  trainer: Text.optional().meta({ description: "Who taught or examined it" }),
  score: Share.optional().meta({
    description:
      "What share was reached, from 0 to 1; below the pass mark it does not count as done",
  }),
  result: z.enum(["passed", "failed"]).optional().meta({
    description: "How it came out; what failed does not count as done. By the score if left out",
  }),
  until: Day.optional().meta({
    description: "Until which day it holds, YYYY-MM-DD, where that is not by the course",
  }),
  evidence: Text.optional().meta({ description: "Where it can be seen: a certificate, a list" }),
  note: Text.optional().meta({ description: "What else is to be said" }),
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
      "For whom: everybody; owners of anything; responders, who do or approve a step of a procedure; callers, who are in a call tree; and of exercises to come facilitators, evaluators and players. Who stands in for them learns it too",
  }),
  roles: z.array(Text).optional().meta({
    description: "For whom by what they are in the organisation, as the role of people says",
  }),
  also: z.array(PersonId).optional().meta({ description: "Whom else it is for: ids of people" }),
  competence: Text.optional().meta({ description: "What somebody can do who has done it" }),
  passMark: Share.optional().meta({
    description: "What share is to be reached, from 0 to 1, where it ends with a test",
  }),
  every: Duration.optional().meta({
    description: "How long it holds, a duration such as 52w; twelve months if left out",
  }),
  completions: z.array(Completion).optional().meta({ description: "Who has done it, and when" }),
});
export type Training = DeepReadonly<z.output<typeof Training>>;
