import * as z from "zod";

/** Somebody who did something: the id that they keep, and what they were called then. */
export const Somebody = z.object({ id: z.string(), name: z.string() }).meta({ id: "Somebody" });
