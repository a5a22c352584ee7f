import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import { CauseClass } from "./cause-class.ts";
import { Disruption } from "./element.ts";
import { Day, ElementId, Id, Money, PersonId, Text } from "./primitives.ts";

const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z$/;

const Instant = z.string().refine((written) => Day.safeParse(instant.exec(written)?.[1]).success, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not an instant: write for example 2026-05-16T08:30:00Z`,
});

/** How long something really took to come back, and how old its data was then. */
export const Achieved = z.strictObject({
  element: ElementId.meta({ description: "What came back: an id of elements" }),
  time: Duration.meta({ description: "After how long, a duration such as 3h" }),
  point: Duration.optional().meta({ description: "How old its data was, a duration such as 15m" }),
});
export type Achieved = DeepReadonly<z.output<typeof Achieved>>;

/** Something that happened, and what was learnt from it (ISO 22301, 8.4 and 10.1). */
export const Incident = z.strictObject({
  id: Id.meta({ description: "The id of the incident" }),
  name: Text.meta({ description: "What happened, in a few words" }),
  description: Text.optional().meta({ description: "What happened, and to whom" }),
  kind: z
    .enum(["real", "near-miss"])
    .optional()
    .meta({ description: "Whether it was felt or only nearly; real if left out" }),
  began: Instant.meta({ description: "When it began, in UTC" }),
  severity: z.enum(["low", "medium", "high", "critical"]).optional().meta({
    description: "How grave it is",
  }),
  leader: PersonId.optional().meta({ description: "Who leads the response: an id of people" }),
  detected: Instant.optional().meta({ description: "When it was noticed, in UTC" }),
  declared: Instant.optional().meta({ description: "When it was declared an incident, in UTC" }),
  activated: Instant.optional().meta({ description: "When procedures began, in UTC" }),
  restored: Instant.optional().meta({
    description: "When what was lost worked again, in UTC; what it left behind may take longer",
  }),
  ended: Instant.optional().meta({
    description: "When all was back and the response ended, in UTC",
  }),
  scope: Text.optional().meta({ description: "Who and what was hit, and what was not" }),
  userImpact: Text.optional().meta({
    description: "What those who depend on us could not do, and how they noticed",
  }),
  disruptions: z
    .array(Disruption)
    .min(1, "has no disruption: name at least one element that was lost")
    .meta({ description: "What was lost, when, how far and for how long" }),
  achieved: z
    .array(Achieved)
    .optional()
    .meta({ description: "How long things really took to come back" }),
  cost: Money.optional().meta({ description: "What it cost in all, such as 12000 EUR" }),
  told: z
    .array(
      z.strictObject({
        who: Text.meta({ description: "Who outside: customers, an authority, the press" }),
        at: Instant.meta({ description: "When, in UTC" }),
        what: Text.optional().meta({ description: "What they were told, and by which way" }),
      }),
    )
    .optional()
    .meta({ description: "Who outside was told, and when" }),
  cause: Text.optional().meta({ description: "What it came from, not who" }),
  causeClass: CauseClass.optional().meta({ description: "Of what kind that is" }),
  actionsTaken: z.array(Text).optional().meta({ description: "What was done about it, in order" }),
  worked: z.array(Text).optional().meta({ description: "What worked" }),
  surprised: z.array(Text).optional().meta({ description: "What surprised us" }),
  wrong: z
    .array(Text)
    .optional()
    .meta({ description: "Assumptions of the plan that turned out wrong" }),
  nextSteps: z.array(Text).optional().meta({
    description: "What is to be done next; what is followed up is an action of its own",
  }),
  reviewed: Day.optional().meta({ description: "When it was gone through, YYYY-MM-DD" }),
});
export type Incident = DeepReadonly<z.output<typeof Incident>>;
