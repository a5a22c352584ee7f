import { parentPort, workerData } from "node:worker_threads";
import { Cancelled } from "@mainstay/analysis";
import { connect } from "@mainstay/store";
import { catalogs } from "@mainstay/m365";
import { isDatabaseAway } from "../http/to-problem.ts";
import { PlanRecord } from "../record/plan-record.ts";
import { Ahead } from "./ahead.ts";
import { answerTo } from "./answer.ts";
import { subjectOf } from "./subject.ts";
import { isTooMuch } from "./is-too-much.ts";
import { type Answered, type Asked, end, type WorkerStart } from "./messages.ts";
import { SharedProgress } from "./shared-progress.ts";
import { tidyWhenIdle } from "./tidy-when-idle.ts";

// A thread that follows the log by itself, so that no plan has to be handed over, and answers one question at a time.
const start: WorkerStart = workerData;
const database = await connect(start.connection);
const shared = new SharedProgress(start.shared);
const encoder = new TextEncoder();
const record = await PlanRecord.open(database, catalogs);

const tidiness = tidyWhenIdle();
record.subscribe(() => tidiness.begin());

parentPort?.on("message", (asked: Asked | typeof end) => {
  tidiness.wait();
  if (asked === end) void close();
  else void answer(asked).then(send);
});

/** Hands the answer over instead of copying it. */
function send(answered: Answered): void {
  const { bytes } = answered;
  parentPort?.postMessage(answered, bytes === undefined ? [] : [bytes.buffer]);
  tidiness.begin();
}

async function close(): Promise<void> {
  parentPort?.close();
  await record.close();
  await database.close();
}

async function answer({ revision, question }: Asked): Promise<Answered> {
  try {
    await record.reach(revision);
    if (record.head.revision > revision) return { isAheadAt: record.head.revision };
    const subject = await subjectOf(record, question, database);
    const onProgress = (share: number, rows = 0) => {
      shared.tell({ share, rows });
      if (shared.isCalledOff) throw new Cancelled("it was called off");
    };
    onProgress(0);
    const text = answerTo(subject, question, onProgress);
    return text === undefined ? {} : { bytes: encoder.encode(text) };
  } catch (error) {
    if (error instanceof Ahead) return { isAheadAt: error.revision };
    if (error instanceof Cancelled && shared.isCalledOff)
      return { fault: error.message, isCalledOff: true };
    if (isTooMuch(error)) return { fault: error.message, isTooMuch: true };
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { fault, isAway: isDatabaseAway(error) };
  }
}
