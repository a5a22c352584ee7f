import { type Coverage, coverageStates } from "@mainstay/analysis";
import type { Exercise } from "@mainstay/plan";
import * as z from "zod";
import { IdText } from "./duration.ts";

const Count = z.int().nonnegative();

const HeldExercise = z.strictObject({
  exercise: IdText,
  name: z.string(),
  date: z.string(),
  result: z.enum(["passed", "failed"]).nullable(),
});

/** Functions against the scenarios that hit them, and how far each is rehearsed. */
export const CoverageDocument = z.strictObject({
  at: z.string().meta({ description: "The day that it is about, YYYY-MM-DD" }),
  scenarios: z.array(
    z.strictObject({
      scenario: IdText,
      name: z.string(),
      hits: Count.meta({ description: "How many functions it hits" }),
      last: HeldExercise.nullable().meta({ description: "The last exercise that has ended" }),
      next: HeldExercise.nullable().meta({ description: "The next that is planned" }),
    }),
  ),
  counts: z.strictObject({
    functions: Count,
    unhit: Count.meta({ description: "Functions that no scenario hits" }),
    unproven: Count.meta({ description: "Functions that are hit, and proven against nothing" }),
  }),
  items: z.array(
    z.strictObject({
      element: IdText,
      name: z.string(),
      criticality: z.string().nullable(),
      cells: z
        .array(
          z.strictObject({
            scenario: IdText,
            state: z.enum(coverageStates),
            until: z.string().nullable().meta({ description: "Until when that holds, or held" }),
            falls: z.boolean().meta({ description: "Whether it falls below its mbco" }),
          }),
        )
        .meta({ description: "The scenarios that hit it; no others" }),
    }),
  ),
  total: Count,
  next: Count.optional().meta({ description: "`after` of the next page, if there is one" }),
});
export type CoverageDocument = z.output<typeof CoverageDocument>;

/** A part of the functions, and all scenarios. */
export function toCoverageDocument(
  { scenarios, functions }: Coverage,
  { at, limit, after }: { readonly at: string; readonly limit: number; readonly after: number },
): CoverageDocument {
  const last = after + limit;
  const hit = functions.filter(({ cells }) => cells.length > 0);
  return {
    at,
    scenarios: scenarios.map(({ scenario, hits, last: held, next }) => ({
      scenario: scenario.id,
      name: scenario.name,
      hits,
      last: toHeldExercise(held),
      next: toHeldExercise(next),
    })),
    counts: {
      functions: functions.length,
      unhit: functions.length - hit.length,
      unproven: hit.filter(({ cells }) => cells.every(({ state }) => state !== "proven")).length,
    },
    items: functions.slice(after, last).map(({ element, name, criticality, cells }) => ({
      element,
      name,
      criticality: criticality ?? null,
      cells: cells.map(({ until, ...cell }) => ({ ...cell, until: until ?? null })),
    })),
    total: functions.length,
    ...(last < functions.length ? { next: last } : {}),
  };
}

function toHeldExercise(exercise: Exercise | undefined): z.output<typeof HeldExercise> | null {
  if (exercise === undefined) return null;
  const { id, name, date, result } = exercise;
  return { exercise: id, name, date, result: result ?? null };
}
