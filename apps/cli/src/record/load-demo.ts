import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { editBetween } from "@mainstay/plan";
import { commitEdit, type DatabasePlace, openDatabase, readHead } from "@mainstay/store";
import { catalogs } from "@mainstay/m365";
import { CannotRun } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import { loadDemoObservations } from "./load-demo-observations.ts";

/** What came of it: loaded, or left as it is because there is a plan already. */
export type Demo = {
  readonly kind: "loaded" | "kept";
  /** Closes the database; it goes on running where somebody has opened it meanwhile. */
  readonly release: () => Promise<void>;
};

/** Loads Halden Freight into a record without a plan. Throws CannotRun where the example is not there. */
export async function loadDemo(place: DatabasePlace): Promise<Demo> {
  const example = fileURLToPath(new URL("../../../../examples/halden-freight", import.meta.url));
  if (!existsSync(example)) {
    throw new CannotRun(
      `--demo needs ${example}, which comes with a clone of the project: leave --demo out, and \`mainstay import\` a plan of your own`,
    );
  }
  const database = await openDatabase(place);
  const { db, close: release } = database;
  try {
    const head = await readHead(db);
    if (head.revision > 0) return { kind: "kept", release };
    const edit = editBetween(head.plan, await openWrittenPlan(example));
    const author = { name: "demo", way: "command-line" } as const;
    const at = new Date();
    const proposal = { edit, author, reason: "The example", at };
    const { kind } = await commitEdit(db, head, proposal, { catalogs });
    if (kind === "committed") await loadDemoObservations(database, example, at);
    // Of two that start at once the other one has loaded it.
    return { kind: kind === "committed" ? "loaded" : "kept", release };
  } catch (error) {
    await release();
    throw error;
  }
}
