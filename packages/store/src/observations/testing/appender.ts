import { createInterface } from "node:readline";
import { connect } from "../../database/open-database.ts";
import { openObservations } from "../postgres/open-observations.ts";
import { noon } from "./noon.ts";
import { batchOf, rowOf } from "./batch-of.ts";

// A process that appends the batches whose numbers it is told, and says each once it is acknowledged; it is made to be killed.
// Told a number below zero, it kills itself when the batch is written, before it says so.
const [socket = "", database = ""] = process.argv.slice(2);
const opened = await connect({ host: socket, port: 5432, user: "mainstay", database });
const store = openObservations(opened, { now: () => noon });
const minute = noon.getTime() / 60_000 - 30;
process.stdout.write("ready\n");
for await (const line of createInterface(process.stdin)) {
  const number = Math.abs(Number(line));
  const rows = Array.from({ length: 500 }, (_, port) => rowOf({ minute, port }));
  const { isNew } = await store.append(batchOf({ number, minutes: rows }), noon);
  if (Number(line) < 0) process.kill(process.pid, "SIGKILL");
  process.stdout.write(`${number} ${isNew ? "new" : "known"}\n`);
}
