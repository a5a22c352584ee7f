import type { Services } from "../operation.ts";
import { seenNotices } from "./seen-notices.ts";

/** What somebody should do by now. */
export async function listNotices(services: Services) {
  const notices = await seenNotices(services);
  return {
    items: notices.map(({ kind, record, message, since }) => ({
      kind,
      ...(record === undefined ? {} : { record }),
      message,
      since,
    })),
  };
}
