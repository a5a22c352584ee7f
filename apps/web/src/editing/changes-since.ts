import { getRevision, listRevisions } from "@mainstay/api";
import type * as z from "zod";
import { ask } from "../server/server.ts";

/** What somebody changed, and when. */
export type Change = z.output<typeof getRevision.answer>;

/** The same as the list of revisions has it, without what is large. */
export type ListedChange = z.output<typeof listRevisions.answer>["items"][number];

/** What was changed after a revision, the latest first. */
export async function changesSince(revision: number): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const { edit, ...listed } of await listedSince(revision)) {
    changes.push(
      edit === undefined
        ? await ask(getRevision, { path: { revision: listed.revision } })
        : { ...listed, edit },
    );
  }
  return changes;
}

async function listedSince(revision: number): Promise<readonly ListedChange[]> {
  const changes: ListedChange[] = [];
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
