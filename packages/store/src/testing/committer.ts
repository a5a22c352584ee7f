import { createInterface } from "node:readline";
import { commitEdit } from "../record/commit-edit.ts";
import { connect } from "../database/open-database.ts";
import { readHead } from "../record/read-head.ts";

// A process that commits as fast as it can, and says each revision once it is acknowledged; it is made to be killed.
const [socket = "", database = ""] = process.argv.slice(2);
const { db } = await connect({ host: socket, port: 5432, user: "mainstay", database });
let head = await readHead(db);
process.stdout.write("ready\n");
for await (const _ of createInterface(process.stdin)) break;
for (;;) {
  const name = `After ${head.revision}`;
  const value = { id: "payroll", kind: "function", name };
  const edit = [{ put: "elements/payroll", value }];
  const outcome = await commitEdit(db, head, { edit, author: "ada", at: new Date() });
  if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
  head = outcome.head;
  process.stdout.write(`${head.revision}\n`);
}
