import type { UsageFile } from "@mainstay/m365";
import * as z from "zod";
import { IdText } from "@mainstay/api";

const Count = z.int().nonnegative();

/** What one file of usage is, says and leaves out. */
export const UsageFileEntry = z
  .strictObject({
    file: z.string(),
    kind: z.enum(["report", "totals", "users", "subscriptions", "products", "unrecognised"]),
    report: z.string().nullable().meta({ description: "The name of Graph's function for it" }),
    rows: Count,
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    concealed: Count,
    deleted: Count,
    guests: Count,
    disabled: Count,
    active: z.record(IdText, Count).meta({ description: "People who were active, by service" }),
    rejected: z.array(
      z.strictObject({
        column: z.string().nullable(),
        why: z.string(),
        rows: Count,
        first: z.array(z.strictObject({ line: z.int().positive(), value: z.string() })),
      }),
    ),
    problem: z.string().nullable(),
    isPartial: z.boolean().meta({ description: "Whether it says that another page follows" }),
  })
  .meta({ id: "UsageFile" });

/** A file as it stands in a document. */
export function toUsageFileEntry(file: UsageFile): z.output<typeof UsageFileEntry> {
  return {
    file: file.file,
    kind: file.kind,
    report: file.report ?? null,
    rows: file.rows,
    from: file.from ?? null,
    to: file.to ?? null,
    concealed: file.concealed,
    deleted: file.deleted,
    guests: file.guests,
    disabled: file.disabled,
    active: Object.fromEntries(file.active),
    rejected: file.rejected.map(({ column, why, rows, first }) => ({
      column: column ?? null,
      why,
      rows,
      first: [...first],
    })),
    problem: file.problem ?? null,
    isPartial: file.isPartial,
  };
}
