import * as z from "zod";
import { parseDuration } from "../records/duration.ts";
import { ElementId, Id, PersonId, Share } from "../records/primitives.ts";
import { JournalInstant } from "./journal-instant.ts";
import { Restatement } from "./restatement.ts";

/** The id of an entry, made by whoever writes it: a UUID, so that devices that know nothing of each other make no two alike. */
export const JournalId = z
  .uuid({
    error: ({ input }) => `${JSON.stringify(input)} is not the id of an entry: make a UUID`,
  })
  .toLowerCase();

/** So many characters the text of an entry has at most. */
export const longestEntry = 4000;

const Words = z
  .string()
  .regex(/\S/, "is empty: write something or leave the field out")
  .max(longestEntry, "is longer than 4,000 characters: write two entries");

const DurationWords = z.string().refine((written) => parseDuration(written) !== undefined, {
  error: ({ input }) =>
    `${JSON.stringify(input)} is not a duration: write for example 15m or PT15M`,
});

/** How far a goal was met, by whoever watched (HSEEP, in our words). */
export const Rating = z.enum(["met", "partly", "not-met"]);
export type Rating = z.output<typeof Rating>;

/** The same in words, as the beginning of a line. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  met: "Met",
  partly: "Met in part",
  "not-met": "Not met",
};

/**
 * What happened, in an exercise or an incident: one kind of many. Nothing that was written is changed: a correction or a withdrawal
 * is one more that names the entry it is about.
 */
export const Happening = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("started"), text: Words.optional() }),
    z.strictObject({ kind: z.literal("paused"), text: Words.optional() }),
    z.strictObject({ kind: z.literal("resumed"), text: Words.optional() }),
    z.strictObject({ kind: z.literal("ended"), text: Words.optional() }),
    z.strictObject({
      kind: z.literal("inject-sent"),
      inject: Id.meta({ description: "Which: an id of the injects of the exercise" }),
      text: Words.optional(),
    }),
    z.strictObject({
      kind: z.literal("response"),
      inject: Id.optional().meta({ description: "To what: an id of the injects of the exercise" }),
      text: Words.meta({ description: "What whoever plays did or decided" }),
    }),
    z.strictObject({ kind: z.literal("note"), text: Words }),
    z.strictObject({ kind: z.literal("decision"), text: Words, reason: Words.optional() }),
    z.strictObject({
      kind: z.literal("task"),
      text: Words,
      owner: PersonId.optional().meta({ description: "Who does it: an id of people" }),
      due: JournalInstant.optional(),
    }),
    z.strictObject({
      kind: z.literal("task-done"),
      task: JournalId.meta({ description: "The entry that gave the task" }),
      text: Words.optional(),
    }),
    z.strictObject({
      kind: z.literal("observation"),
      goal: Words.optional().meta({ description: "On which goal: what it says is to be shown" }),
      inject: Id.optional().meta({ description: "On which inject: an id of the exercise's" }),
      rating: Rating.optional(),
      text: Words.meta({ description: "What was seen: the evidence" }),
    }),
    z.strictObject({
      kind: z.literal("lost"),
      element: ElementId.meta({ description: "What was lost: an id of elements" }),
      level: Share.optional().meta({
        description: "What remains of it, from 0 to 1; 0 if left out",
      }),
      text: Words.optional(),
    }),
    z.strictObject({
      kind: z.literal("recovered"),
      element: ElementId.meta({ description: "What works again: an id of elements" }),
      dataAge: DurationWords.optional().meta({
        description: "How old its data was, a duration such as 15m",
      }),
      text: Words.optional(),
    }),
    z.strictObject({
      kind: z.literal("activated"),
      procedure: z
        .strictObject({ collection: z.enum(["sops", "callTrees"]), id: Id })
        .readonly()
        .meta({ description: "Which began: a procedure or call tree of the plan" }),
      text: Words.optional(),
    }),
    z.strictObject({
      kind: z.literal("restated"),
      says: Restatement.meta({ description: "How the incident is to be known from now on" }),
      text: Words.optional().meta({ description: "Why, or how that is known" }),
    }),
    z.strictObject({
      kind: z.literal("message"),
      text: Words,
      to: Words.optional(),
      medium: Words.optional().meta({ description: "By what it went out: telephone, radio, mail" }),
    }),
    z.strictObject({
      kind: z.literal("correction"),
      of: JournalId.meta({ description: "The entry that should have said something else" }),
      text: Words.meta({ description: "What it should have said" }),
    }),
    z.strictObject({
      kind: z.literal("withdrawal"),
      of: JournalId.meta({ description: "The entry that does not count" }),
      text: Words.meta({ description: "Why it does not" }),
    }),
  ])
  .readonly();
export type Happening = z.output<typeof Happening>;

/** The kinds of what can happen. */
export type HappeningKind = Happening["kind"];
