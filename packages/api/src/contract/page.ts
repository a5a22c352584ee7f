import * as z from "zod";
import type { Endpoint } from "./endpoint.ts";

/** Which part of a list is asked for. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100).meta({
    description: "How many at most",
  }),
  after: z.coerce.number().int().min(0).default(0).meta({
    description:
      "How many to pass over: `next` of the page before; of the plan send the ETag of that page in If-Match as well, or its revision",
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

/** Whether an answer is a part of what the plan says at a revision: then the next part can be asked for of the same. */
export function isReadInParts({
  method,
  query,
  changesWithoutRevision,
}: Pick<Endpoint, "method" | "query" | "changesWithoutRevision">): boolean {
  return method === "GET" && "after" in query.shape && changesWithoutRevision !== true;
}
