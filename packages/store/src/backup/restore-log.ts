import { finish } from "@mainstay/plan";
import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Entry } from "../log/entry.ts";
import { insertEntry, writingEntry } from "../log/insert-entry.ts";
import { changedRows } from "../record/changed-rows.ts";
import { emptyPlan } from "../record/empty-plan.ts";
import type { Head } from "../record/head.ts";
import { moveHead } from "../record/move-head.ts";
import { keepSnapshot } from "../record/plan-at.ts";
import { PlanReplay } from "../record/plan-replay.ts";
import { unhurried } from "../record/unhurried.ts";

/** Once in so many entries the current plan is written, and whole as a snapshot. */
const span = 500;

/** A log that is written again, entry by entry. */
export type LogRestoration = {
  readonly add: (entry: Entry) => Promise<void>;
  /** Brings the current plan up to the last entry, and says which that is. */
  readonly end: () => Promise<Head>;
};

/** Writes a log again into an empty one, and whatever follows from it: the current plan, and snapshots on the way. */
export function restoreLog(trx: Transaction<Tables>): LogRestoration {
  const replay = new PlanReplay();
  let head: Head = { revision: 0, hash: "", plan: emptyPlan };
  const moveTo = async (next: Head) => {
    await moveHead(trx, finish(changedRows(head.plan, next.plan)), next);
    await keepSnapshot(trx, next);
    head = next;
  };
  let last: Entry | undefined;
  return {
    add: async (entry) => {
      await insertEntry(trx, await unhurried(writingEntry(entry)));
      replay.add(entry.edit);
      last = entry;
      if (entry.revision % span === 0) await moveTo({ ...entry, plan: replay.plan });
    },
    end: async () => {
      if (last !== undefined) await moveTo({ ...last, plan: replay.plan });
      return head;
    },
  };
}
