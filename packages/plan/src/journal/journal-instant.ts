import * as z from "zod";

/** An instant of the journal: ISO 8601 in UTC, from 1970 on. */
export const JournalInstant = z.iso
  .datetime({
    error: ({ input }) =>
      `${JSON.stringify(input)} is not an instant: write for example 2026-05-16T08:30:00Z`,
  })
  .refine((written) => written >= "1970", { error: "is before 1970: set the clock" });
