import process, { argv } from "node:process";
import { deliverAll } from "../delivery/deliver.ts";
import { sendToServer } from "../delivery/send-to-server.ts";
import { openSpool } from "../spool/spool.ts";
import { seenOf } from "./seen-of.ts";

/*
 * A program that is killed at any moment: puts minutes into a spool, from the first that its mark does not tell of, and delivers
 * them. It ends once the last is delivered.
 */
const [, , folder = "", origin = "", last = "0"] = argv;
const spool = await openSpool(folder, { mostBytes: 2 ** 30, bytesOfSegment: 4_000 });
const send = sendToServer({ origin, readToken: () => "token" });
const delivery = { spool, send, complain: () => undefined, jitter: () => -0.99 };
const never = new AbortController().signal;

for (let minute = spool.mark?.minute ?? 1; minute <= Number(last); minute++) {
  await spool.add(seenOf(minute), { minute: minute + 1, namespaces: {} });
  if (minute % 5 === 0) await deliverAll(delivery, never);
}
await deliverAll(delivery, never);
process.exit();
