import { listRevisions } from "@mainstay/api";
import type * as z from "zod";
import { ask } from "../server/server.ts";

/** What somebody changed, and when. */
export type Change = z.output<typeof listRevisions.answer>["items"][number];

/** What was changed after a revision, the latest first. */
export async function changesSince(revision: number): Promise<readonly Change[]> {
  const changes: Change[] = [];
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: z.output<typeof listRevisions.answer> = await ask(listRevisions, {
      query: { limit: 100, after },
    });
    const newer = page.items.filter((change) => change.revision > revision);
    changes.push(...newer);
    after = newer.length < page.items.length ? undefined : page.next;
  }
  return changes;
}
