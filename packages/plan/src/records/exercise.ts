import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import { Injects } from "./inject.ts";
import { PreparationCheck } from "./preparation.ts";
import { Day, ElementId, Id, PersonId, ScenarioId, Text } from "./primitives.ts";

/** What somebody does in an exercise (ISO 22398, 5.2; HSEEP). */
export const ExerciseRole = z.enum([
  "player",
  "facilitator",
  "evaluator",
  "observer",
  "controller",
]);
export type ExerciseRole = z.output<typeof ExerciseRole>;

/** How well a capability was shown, the best first (HSEEP, exercise evaluation: P, S, M, U). */
export const GoalRating = z.enum([
  "without-challenges",
  "some-challenges",
  "major-challenges",
  "unable",
]);
export type GoalRating = z.output<typeof GoalRating>;

/** What an exercise is to show, by what it is judged, and how it came out. */
export const ExerciseGoal = z.strictObject({
  what: Text.meta({ description: "What is to be shown" }),
  criterion: Text.optional().meta({ description: "By what it is judged, measurable" }),
  element: ElementId.optional().meta({
    description: "What is to come back, an id of elements",
  }),
  within: Duration.optional().meta({ description: "How soon, a duration such as 4h" }),
  measured: Duration.optional().meta({ description: "How long it took, a duration such as 3h" }),
  result: z
    .enum(["passed", "failed", "not-tested"])
    .optional()
    .meta({ description: "How it came out; left out while it is still to come" }),
  note: Text.optional().meta({ description: "What was seen" }),
  rating: GoalRating.optional().meta({
    description: "How well it went, as HSEEP rates a capability",
  }),
  strength: Text.optional().meta({ description: "What went well in it" }),
  weakness: Text.optional().meta({ description: "What is to be better" }),
  cause: Text.optional().meta({ description: "Why that is so, not who" }),
});
export type ExerciseGoal = DeepReadonly<z.output<typeof ExerciseGoal>>;

/** A rehearsal of a scenario on a day, and how it ended; without a result it is still to come (continuity-model §6). */
export const Exercise = z.strictObject({
  id: Id.meta({ description: "The id of the exercise" }),
  name: Text.meta({ description: "What the exercise is called" }),
  description: Text.optional().meta({ description: "What is rehearsed, and how it went" }),
  scenario: ScenarioId.meta({ description: "What is rehearsed: an id of scenarios" }),
  date: Day.meta({ description: "The day, YYYY-MM-DD" }),
  method: z
    .enum(["tabletop", "walkthrough", "drill", "functional", "full-scale", "fault-injection"])
    .optional()
    .meta({
      description:
        "How it is done, from talking it through to doing it in full (ISO 22398), or by breaking something that runs",
    }),
  facilitator: PersonId.optional().meta({ description: "Who leads it: an id of people" }),
  aim: Text.optional().meta({ description: "What it is for, in a sentence (ISO 22398, 5.2.2)" }),
  why: Text.optional().meta({
    description: "Why this scenario, and how severe and plausible it is (DORA RTS, art. 26)",
  }),
  scope: Text.optional().meta({ description: "What is part of it, and what is left out" }),
  place: Text.optional().meta({ description: "Where it is held" }),
  lasts: Duration.optional().meta({ description: "How long it is to last, a duration such as 3h" }),
  sponsor: PersonId.optional().meta({
    description: "Who wants it and gives the means: an id of people",
  }),
  logistics: Text.optional().meta({ description: "Rooms, equipment, meals, what is switched off" }),
  assumptions: z.array(Text).optional().meta({
    description: "What the plan takes for granted and the exercise puts to the test",
  }),
  involved: z.array(ElementId).optional().meta({
    description: "Suppliers and partners that take part: ids of elements",
  }),
  switchover: z.boolean().optional().meta({
    description: "Whether it really switches over and back (DORA, art. 11(6))",
  }),
  goals: z
    .array(ExerciseGoal)
    .optional()
    .meta({ description: "What it is to show, and how each came out" }),
  injects: Injects.optional().meta({
    description: "What players are told in the course of it, and when",
  }),
  announced: z.boolean().optional().meta({ description: "Whether the players know of it before" }),
  stopRule: Text.optional().meta({ description: "When it is broken off, and who says so" }),
  risk: Text.optional().meta({ description: "What it may do to the live service" }),
  participants: z
    .array(
      z.strictObject({
        person: PersonId.meta({ description: "Who takes part: an id of people" }),
        as: ExerciseRole.optional().meta({ description: "As what; as a player if left out" }),
        attended: z.boolean().optional().meta({
          description:
            "Whether they did take part, once it was held; nobody has noted it if left out",
        }),
      }),
    )
    .optional()
    .meta({
      description:
        "Who takes part; it counts as training for those who did, where `trains` says so",
    }),
  trains: z
    .array(Id)
    .optional()
    .meta({ description: "The trainings that taking part counts as: ids of trainings" }),
  checks: z.array(PreparationCheck).optional().meta({
    description: "What of the preparation and the review was seen to, that the plan does not show",
  }),
  strengths: z.array(Text).optional().meta({ description: "What went well in all" }),
  improvements: z.array(Text).optional().meta({
    description: "What is to be better; what is followed up is an action of its own",
  }),
  reportedTo: Text.optional().meta({
    description: "Which body of the management heard of how it came out",
  }),
  reported: Day.optional().meta({ description: "On which day, YYYY-MM-DD" }),
  approver: PersonId.optional().meta({ description: "Who is to allow it: an id of people" }),
  approved: Day.optional().meta({ description: "The day on which they allowed it, YYYY-MM-DD" }),
  result: z
    .enum(["passed", "failed"])
    .optional()
    .meta({ description: "How it ended; left out while it is still to come" }),
});
export type Exercise = DeepReadonly<z.output<typeof Exercise>>;
