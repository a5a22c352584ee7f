import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editBetween, type Plan } from "@mainstay/plan";
import { commitEdit, openDatabase, readHead } from "@mainstay/store";

/** A data directory with a plan in it. */
export type SeededRecord = { readonly directory: string; readonly remove: () => Promise<void> };

/** Makes a data directory of its own and commits a plan to it. */
export async function seededRecord(plan: Plan): Promise<SeededRecord> {
  const parent = await mkdtemp(join(tmpdir(), "mainstay-bench-"));
  await chmod(parent, 0o755);
  const directory = join(parent, "data");
  const { db, close } = await openDatabase({ directory });
  const head = await readHead(db);
  const edit = editBetween(head.plan, plan);
  const author = { name: "bench", way: "command-line" } as const;
  const { kind } = await commitEdit(db, head, { edit, author, at: new Date() });
  await close();
  if (kind !== "committed") throw new Error(`the plan is ${kind}`);
  return { directory, remove: () => rm(parent, { recursive: true, force: true }) };
}
