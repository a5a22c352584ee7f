import { type Edit, editBetween, replayEdits } from "@mainstay/plan";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { emptyPlan } from "../record/empty-plan.ts";
import { readHead } from "../record/read-head.ts";
import { hashOf, touchedBy } from "./entry.ts";
import { readEntries } from "./read-entries.ts";

/** What was proved, or the first thing that is not as it was recorded. */
export type Verification =
  | { readonly isSound: true; readonly revisions: number; readonly hash: string }
  | { readonly isSound: false; readonly revision: number; readonly fault: string };

/**
 * Proves the record: every entry has the hash of what it says and the hash of the one before it, none is missing, and all
 * edits together give the current plan. Whoever keeps a `hash` elsewhere can prove later that nothing up to it was changed.
 */
export async function verifyRecord(db: Kysely<Tables>): Promise<Verification> {
  const edits: Edit[] = [];
  let [revision, previous] = [0, ""];
  for await (const entry of readEntries(db)) {
    const broken = (fault: string) => ({ isSound: false, revision: revision + 1, fault }) as const;
    if (entry.revision !== revision + 1) return broken(`entry ${revision + 1} is missing`);
    if (entry.previous !== previous) return broken("does not follow from the entry before it");
    if (entry.hash !== hashOf(entry)) return broken("is not what was recorded");
    edits.push(entry.edit);
    [revision, previous] = [entry.revision, entry.hash];
  }
  const head = await readHead(db);
  const broken = (fault: string) => ({ isSound: false, revision, fault }) as const;
  if (head.revision < revision) return broken("the current plan is older than the log");
  if (head.revision > revision || head.hash !== previous)
    return broken("the last entries of the log are missing");
  const [differing] = touchedBy(editBetween(replayEdits(emptyPlan, edits), head.plan));
  if (differing !== undefined)
    return broken(`${differing} is not in the current plan as the log has it`);
  return { isSound: true, revisions: revision, hash: previous };
}
