import { listNotices, type Notice } from "@mainstay/store";
import { dueNotices, knownNotices } from "../../jobs/due-notices.ts";
import { withheldOnce } from "../../people/withheld/withheld-records.ts";
import type { Services } from "../operation.ts";
import { todayOf } from "../programme/get-programme.ts";

/** What somebody should do by now, as whoever asks may know of it; the oldest first. */
export async function seenNotices({
  database,
  record,
  analyses,
  now,
}: Services): Promise<readonly Notice[]> {
  const notices = await listNotices(database.db);
  const { unseen, whole } = record;
  if (unseen.exercises.length === 0) return notices;
  const due = await dueNotices(analyses, { today: todayOf({ now }) });
  const named = notices.flatMap(({ record: about }) => about ?? []);
  return knownNotices(notices, { due, withheld: withheldOnce(whole.head.plan, unseen, named) });
}
