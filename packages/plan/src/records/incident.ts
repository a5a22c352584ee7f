import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration } from "./duration.ts";
import { Disruption } from "./element.ts";
import { Day, ElementId, Id, Text } from "./primitives.ts";

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
  declared: Instant.optional().meta({ description: "When it was declared an incident, in UTC" }),
  ended: Instant.optional().meta({ description: "When all was back, in UTC" }),
  disruptions: z
    .array(Disruption)
    .min(1, "has no disruption: name at least one element that was lost")
    .meta({ description: "What was lost, when, how far and for how long" }),
  achieved: z
    .array(Achieved)
    .optional()
    .meta({ description: "How long things really took to come back" }),
  cause: Text.optional().meta({ description: "What it came from, not who" }),
  worked: z.array(Text).optional().meta({ description: "What worked" }),
  surprised: z.array(Text).optional().meta({ description: "What surprised us" }),
  wrong: z
    .array(Text)
    .optional()
    .meta({ description: "Assumptions of the plan that turned out wrong" }),
  reviewed: Day.optional().meta({ description: "When it was gone through, YYYY-MM-DD" }),
});
export type Incident = DeepReadonly<z.output<typeof Incident>>;
