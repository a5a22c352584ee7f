import * as z from "zod";

/** What records are called now, by addresses such as `elements/payroll`. */
export const RecordNames = z.record(z.string(), z.string()).meta({
  description: "What these records are called now, but for those that are gone or have no name",
});
