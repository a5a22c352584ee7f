import { parentPort, workerData } from "node:worker_threads";
import { Cancelled } from "@mainstay/analysis";
import { connect } from "@mainstay/store";
import { catalogs } from "@mainstay/m365";
import { isDatabaseAway } from "../http/to-problem.ts";
import { PlanRecord } from "../record/plan-record.ts";
import { answerTo } from "./answer.ts";
import { subjectOf } from "./subject.ts";
import { isTooMuch } from "./is-too-much.ts";
import {
  type Answered,
  type Asked,
  calledOffBelow,
  calledOffFlags,
  calledOffFrom,
  end,
  type WorkerStart,
} from "./messages.ts";
import { tellProgress } from "./shared-progress.ts";

// A thread that follows the log by itself, so that no plan has to be handed over, and answers one question at a time.
const start: WorkerStart = workerData;
const database = await connect(start.connection);
const shared = new Int32Array(start.shared);
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
    const subject = await subjectOf(record, question, database);
    const onProgress = (share: number, rows = 0) => {
      tellProgress(shared, number, { share, rows });
      if (isCalledOff(number)) throw new Cancelled("it was called off");
    };
    onProgress(0);
    const text = answerTo(subject, question, onProgress);
    return {
      number,
      revision: known,
      ...(text === undefined ? {} : { bytes: encoder.encode(text) }),
    };
  } catch (error) {
    if (error instanceof Cancelled && isCalledOff(number)) {
      return { number, revision, fault: error.message, isCalledOff: true };
    }
    if (isTooMuch(error)) return { number, revision, fault: error.message, isTooMuch: true };
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, revision, fault, isAway: isDatabaseAway(error) };
  }
}

function isCalledOff(number: number): boolean {
  if (number < Atomics.load(shared, calledOffBelow)) return true;
  return Atomics.load(shared, calledOffFrom + (number % calledOffFlags)) === 1;
}
