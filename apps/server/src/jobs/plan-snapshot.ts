import { keepSnapshot } from "@mainstay/store";
import type { JobContext } from "./job.ts";

/** Keeps the current plan whole, if the last that was kept is many edits ago. */
export async function planSnapshot({ database, record }: JobContext): Promise<string> {
  const { head } = record;
  const isKept = await keepSnapshot(database.db, head);
  return isKept ? `kept revision ${head.revision}` : `nothing to keep at revision ${head.revision}`;
}
