import { listNotices as readNotices } from "@mainstay/store";
import type { Services } from "../operation.ts";

/** What somebody should do by now. */
export async function listNotices({ database }: Services) {
  const notices = await readNotices(database.db);
  return {
    items: notices.map(({ kind, record, message, since }) => ({
      kind,
      ...(record === undefined ? {} : { record }),
      message,
      since,
    })),
  };
}
