import * as z from "zod";

/** Which part of a list is asked for. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100).meta({
    description: "How many at most",
  }),
  after: z.coerce.number().int().min(0).default(0).meta({
    description: "How many to pass over: `next` of the page before",
  }),
});

/** A part of a list, and how to get the next. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.int(),
    next: z.int().optional().meta({ description: "`after` of the next page, if there is one" }),
  });
}
