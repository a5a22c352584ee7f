import { concernKinds, dueKinds, type RankedItem } from "@mainstay/analysis";
import type { Deferral } from "@mainstay/plan";
import * as z from "zod";
import { IdText } from "./duration.ts";

/** Something that is to be done, and why then. */
export const DueEntry = z.strictObject({
  what: z.enum(dueKinds),
  record: z.string().meta({ description: "Its address in the plan, such as sops/no-teams" }),
  name: z.string(),
  due: z.string().nullable().meta({ description: "By which day; null: at once, never done" }),
  overdueDays: z
    .int()
    .nullable()
    .meta({ description: "Negative while there is time; null for what was never done" }),
  cadenceDays: z.int().nullable(),
  criticality: IdText.nullable(),
  person: IdText.nullable(),
  why: z.string(),
  concerns: z
    .array(
      z.strictObject({
        kind: z.enum(concernKinds),
        record: z.string().meta({ description: "The address of what says so" }),
        why: z.string(),
      }),
    )
    .meta({ description: "What speaks for doing it before others" }),
  deferral: z
    .strictObject({
      id: IdText,
      until: z.string(),
      reason: z.string(),
      approver: IdText,
      on: z.string(),
      wasDue: z.string().nullable().meta({ description: "By which day else; null: at once" }),
    })
    .nullable()
    .meta({ description: "That it may wait until `due`, and who allowed that" }),
});
export type DueEntry = z.output<typeof DueEntry>;

/** What `mainstay due --json` prints: everything that is to be done, the most pressing first. */
export const DueDocument = z
  .strictObject({
    at: z.string().meta({ description: "The day that the question is about, YYYY-MM-DD" }),
    items: z.array(DueEntry),
  })
  .meta({ title: "mainstay due --json" });
export type DueDocument = z.output<typeof DueDocument>;

/** What is due on a day, as a document. */
export function toDueDocument(items: readonly RankedItem[], at: string): DueDocument {
  return { at, items: items.map(toDueEntry) };
}

/** One thing that is due, as part of a document. */
export function toDueEntry(item: RankedItem): DueEntry {
  return {
    what: item.kind,
    record: `${item.collection}/${item.id}`,
    name: item.name,
    due: item.due ?? null,
    overdueDays: Number.isFinite(item.overdue) ? item.overdue : null,
    cadenceDays: item.cadence ?? null,
    criticality: item.criticality ?? null,
    person: item.person ?? null,
    why: item.why,
    concerns: (item.concerns ?? []).map((concern) => ({ ...concern })),
    deferral: item.deferral === undefined ? null : toDeferral(item.deferral, item.wasDue),
  };
}

function toDeferral(
  { id, until, reason, approver, on }: Deferral,
  wasDue: string | undefined,
): DueEntry["deferral"] {
  return { id, until, reason, approver, on, wasDue: wasDue ?? null };
}
