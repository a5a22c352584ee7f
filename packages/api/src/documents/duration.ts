import * as z from "zod";

/** A length of time in a document: ISO 8601 in whole days, hours or minutes, or `never`. */
export const DurationText = z
  .string()
  .regex(/^(?:never|P\d+D|PT\d+[HM])$/)
  .meta({
    id: "Duration",
    description: "ISO 8601 (PT90M, PT4H, P1D), or never",
  });

/** An id of the plan in a document. */
export const IdText = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ id: "Id" });
