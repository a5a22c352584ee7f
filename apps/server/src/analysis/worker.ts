import { parentPort, workerData } from "node:worker_threads";
import { connect } from "@mainstay/store";
import { catalogs } from "@mainstay/m365";
import { isDatabaseAway } from "../http/to-problem.ts";
import { PlanRecord } from "../record/plan-record.ts";
import { answerTo } from "./answer.ts";
import { subjectOf } from "./subject.ts";
import { isTooMuch } from "./is-too-much.ts";
import { type Answered, type Asked, end, type WorkerStart } from "./messages.ts";

// A thread that follows the log by itself, so that no plan has to be handed over, and answers one question at a time.
const start: WorkerStart = workerData;
const database = await connect(start.connection);
const encoder = new TextEncoder();
const record = await PlanRecord.open(database, catalogs);

parentPort?.on("message", (asked: Asked | typeof end) => {
  if (asked === end) void close();
  else void answer(asked).then(send);
});

/** Hands the answer over instead of copying it. */
function send(answered: Answered): void {
  const { bytes } = answered;
  parentPort?.postMessage(answered, bytes === undefined ? [] : [bytes.buffer]);
}

async function close(): Promise<void> {
  parentPort?.close();
  await record.close();
  await database.close();
}

async function answer({ number, revision, question }: Asked): Promise<Answered> {
  try {
    await record.reach(revision);
    const known = record.head.revision;
    const text = answerTo(await subjectOf(record, question, database), question);
    return {
      number,
      revision: known,
      ...(text === undefined ? {} : { bytes: encoder.encode(text) }),
    };
  } catch (error) {
    if (isTooMuch(error)) return { number, revision, fault: error.message, isTooMuch: true };
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, revision, fault, isAway: isDatabaseAway(error) };
  }
}
