import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import process, { argv } from "node:process";
import { deliverAll } from "../delivery/deliver.ts";
import { sendToServer } from "../delivery/send-to-server.ts";
import { fillSpool } from "../spool/fill-spool.ts";
import { openSpool } from "../spool/spool.ts";
import { seenOf } from "./seen-of.ts";

/*
 * A program that is killed at any moment: puts minutes into a spool, from the first that its mark does not tell of, and delivers
 * them. Now and then the disk does not take what is written. It ends once the last is delivered.
 */
const [, , folder = "", origin = "", last = "0"] = argv;
const obstacle = join(folder, "checkpoint.json.partial");
rmSync(obstacle, { recursive: true, force: true });
const spool = await openSpool(folder, { mostBytes: 2 ** 30, bytesOfSegment: 4_000 });
const send = sendToServer({ origin, readToken: () => "token" });
const delivery = { spool, send, complain: () => undefined, jitter: () => -0.99 };
const fill = fillSpool(spool, () => undefined);
const never = new AbortController().signal;

for (let minute = spool.mark?.minute ?? 1; minute <= Number(last); minute++) {
  const isStopped = minute % 4 === 0 && minute < Number(last);
  if (isStopped) mkdirSync(obstacle);
  await fill(seenOf(minute), { minute: minute + 1, namespaces: {} });
  if (isStopped) rmSync(obstacle, { recursive: true });
  if (minute % 5 === 0) await deliverAll(delivery, never);
}
await deliverAll(delivery, never);
process.exit();
