import * as z from "zod";

/** Somebody, by the id that they keep, and as they were called then. */
export const Somebody = z.strictObject({ id: z.string(), name: z.string() }).readonly();
export type Somebody = z.output<typeof Somebody>;
