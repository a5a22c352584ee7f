import type { Request, Services } from "../operation.ts";
import { type Part, partOf } from "../part-of.ts";
import { seenNotices } from "./seen-notices.ts";

/** What somebody should do by now. */
export async function listNotices(services: Services, { query }: Request<unknown, Part, unknown>) {
  const part = partOf(await seenNotices(services), query);
  return {
    ...part,
    items: part.items.map(({ kind, record, message, since }) => ({
      kind,
      ...(record === undefined ? {} : { record }),
      message,
      since,
    })),
  };
}
