import { grades, type FunctionReadiness, type Readiness } from "@mainstay/analysis";
import { formatDuration, type Plan } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "./duration.ts";

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

const Named = { element: IdText, name: z.string() };

/** Why an element is as ready as it is: everything that it rests on, with the proof that counts for it. */
export const ReadinessDocument = z.strictObject({
  ...Named,
  at: z.string().meta({ description: "The day that it is about, YYYY-MM-DD" }),
  share: Share.meta({ description: "Of what it rests on, by weight, how much is proven" }),
  total: Count.meta({ description: "How many elements it rests on, itself included" }),
  parts: z
    .array(
      z.strictObject({
        ...Named,
        weight: Share,
        proof: z
          .strictObject({
            grade: z.enum(grades).meta({
              description:
                "How it is known: `discussed` was only talked through, `exercised` was done",
            }),
            record: z.string().meta({ description: "The address of what says so" }),
            name: z.string().meta({ description: "What that is called" }),
            on: z.string().nullable().meta({ description: "On which day; null: nobody says" }),
            freshUntil: z.string().nullable(),
            time: DurationText.nullable().meta({
              description: "How long it takes or took; if it was discussed, an estimate",
            }),
            worth: Share,
            isTooSlow: z.boolean().meta({ description: "Slower than is required of it" }),
            failed: z.string().nullable().meta({
              description:
                "What an exercise showed not to work: a goal, or the exercise; then it is worth nothing",
            }),
            changed: z
              .strictObject({
                record: z.string().meta({ description: "The address of what changed" }),
                name: z.string(),
                on: z.string().meta({ description: "On which day, YYYY-MM-DD" }),
              })
              .nullable()
              .meta({ description: "What changed after it, so that it is worth half" }),
          })
          .nullable(),
      }),
    )
    .meta({ description: "What lacks most first; the first two hundred" }),
});
export type ReadinessDocument = z.output<typeof ReadinessDocument>;

/** How ready every function is, the least ready first. */
export const ReadinessListDocument = z.strictObject({
  at: z.string().meta({ description: "The day that it is about, YYYY-MM-DD" }),
  items: z.array(
    z.strictObject({
      ...Named,
      criticality: z.string().nullable(),
      share: Share,
      lacks: z.strictObject(Named).nullable().meta({
        description: "What it rests on and proof of which would make it most ready",
      }),
    }),
  ),
});
export type ReadinessListDocument = z.output<typeof ReadinessListDocument>;

/** So many parts are told. */
const told = 200;

/** The readiness of an element, with the names of all that it is made of. */
export function toReadinessDocument(
  { element, share, parts }: Readiness,
  { plan, at }: { readonly plan: Plan; readonly at: string },
): ReadinessDocument {
  const names = new Map<string, string>(
    (["elements", "sops", "exercises", "incidents"] as const).flatMap((list) =>
      plan[list].map(({ id, name }): [string, string] => [`${list}/${id}`, name]),
    ),
  );
  const nameOf = (record: string): string => names.get(record) ?? record;
  return {
    element,
    name: nameOf(`elements/${element}`),
    at,
    share,
    total: parts.length,
    parts: parts.slice(0, told).map(({ element: part, weight, proof }) => ({
      element: part,
      name: nameOf(`elements/${part}`),
      weight,
      proof:
        proof === undefined
          ? null
          : {
              grade: proof.grade,
              record: proof.record,
              name: nameOf(proof.record),
              on: proof.on ?? null,
              freshUntil: proof.freshUntil ?? null,
              time: proof.time === undefined ? null : formatDuration(proof.time),
              worth: proof.worth,
              isTooSlow: proof.isTooSlow,
              failed: proof.failed ?? null,
              changed: proof.changed
                ? { ...proof.changed, name: nameOf(proof.changed.record) }
                : null,
            },
    })),
  };
}

/** The readiness of functions, the least ready first; of equal ones as they come. */
export function toReadinessListDocument(
  all: readonly FunctionReadiness[],
  { plan, at }: { readonly plan: Plan; readonly at: string },
): ReadinessListDocument {
  const names = new Map<string, string>(plan.elements.map(({ id, name }) => [id, name]));
  const named = (element: string) => ({ element, name: names.get(element) ?? element });
  return {
    at,
    items: all
      .map(({ element, share, lacks, criticality }) => ({
        ...named(element),
        criticality: criticality ?? null,
        share,
        lacks: lacks === undefined ? null : named(lacks),
      }))
      .toSorted((one, other) => one.share - other.share),
  };
}
