import * as z from "zod";

/** What `mainstay backup --json` prints: the file that was written, and how much is in it. */
export const BackupDocument = z
  .strictObject({
    file: z.string(),
    at: z.iso.datetime().meta({ description: "The moment that the backup is of" }),
    entries: z
      .int()
      .min(0)
      .meta({ description: "How many lines it has but the first and the last" }),
  })
  .meta({ title: "mainstay backup --json" });
export type BackupDocument = z.output<typeof BackupDocument>;
