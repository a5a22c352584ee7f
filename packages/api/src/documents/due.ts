import { dueKinds, type RankedItem } from "@mainstay/analysis";
import * as z from "zod";
import { IdText } from "./duration.ts";

/** What `mainstay due --json` prints: everything that is to be done, the most pressing first. */
export const DueDocument = z
  .strictObject({
    at: z.string().meta({ description: "The day that the question is about, YYYY-MM-DD" }),
    items: z.array(
      z.strictObject({
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
      }),
    ),
  })
  .meta({ title: "mainstay due --json" });
export type DueDocument = z.output<typeof DueDocument>;

/** What is due on a day, as a document. */
export function toDueDocument(items: readonly RankedItem[], at: string): DueDocument {
  return {
    at,
    items: items.map((item) => ({
      what: item.kind,
      record: `${item.collection}/${item.id}`,
      name: item.name,
      due: item.due ?? null,
      overdueDays: Number.isFinite(item.overdue) ? item.overdue : null,
      cadenceDays: item.cadence ?? null,
      criticality: item.criticality ?? null,
      person: item.person ?? null,
      why: item.why,
    })),
  };
}
