import * as z from "zod";

/** Of what kind the cause of something is, so that causes can be counted; never who (ISO 22301, 10.1). */
export const CauseClass = z.enum([
  "people",
  "procedure",
  "technology",
  "supplier",
  "information",
  "environment",
]);
export type CauseClass = z.output<typeof CauseClass>;
