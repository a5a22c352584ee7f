import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Day, PersonId, Text } from "./primitives.ts";

/** What an exercise is prepared by, and what is made of it, in order. */
export const preparationPoints = [
  "documents",
  "training",
  "criteria",
  "timeline",
  "backup-communication",
  "call-tree",
  "result",
  "review",
  "issues",
] as const;

/** One of the nine points of preparing an exercise and of making something of it. */
export const PreparationPoint = z.enum(preparationPoints);
export type PreparationPoint = z.output<typeof PreparationPoint>;

/** That somebody saw to a point. */
export const PreparationCheck = z.strictObject({
  point: PreparationPoint.meta({ description: "Which point" }),
  on: Day.meta({ description: "On which day, YYYY-MM-DD" }),
  by: PersonId.optional().meta({ description: "Who saw to it: an id of people" }),
  note: Text.optional().meta({ description: "What was done, and where one sees it" }),
});
export type PreparationCheck = DeepReadonly<z.output<typeof PreparationCheck>>;
