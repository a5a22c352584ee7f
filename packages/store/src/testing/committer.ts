import { flushCompileCache } from "node:module";
import { createInterface } from "node:readline";
import { commitEdit } from "../record/commit-edit.ts";
import { connect } from "../database/open-database.ts";
import { readHead } from "../record/read-head.ts";

// A process that commits as fast as it can, and says each revision once it is acknowledged; it is made to be killed.
const [socket = "", database = ""] = process.argv.slice(2);
const { db } = await connect({ host: socket, port: 5432, user: "mainstay", database });
// What is killed does not get to keep at its end what the next one starts faster with.
flushCompileCache();
process.stdout.write("ready\n");
for await (const _ of createInterface(process.stdin)) break;
// Only now: others have committed while it waited.
let head = await readHead(db);
for (;;) {
  const name = `After ${head.revision}`;
  const value = { id: "payroll", kind: "function", name };
  const author = { name: "ada", way: "command-line" } as const;
  const edit = [{ put: "elements/payroll", value }];
  const outcome = await commitEdit(db, head, { edit, author, at: new Date() });
  if (outcome.kind === "invalid") throw new Error("the plan is invalid");
  if (outcome.kind === "stale") {
    // What the one before was about to commit when it was killed, the database may finish a moment later.
    head = await readHead(db);
    continue;
  }
  head = outcome.head;
  process.stdout.write(`${head.revision}\n`);
}
