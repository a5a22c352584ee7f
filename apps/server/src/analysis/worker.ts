import { parentPort, workerData } from "node:worker_threads";
import { connect } from "@mainstay/store";
import { catalogs } from "../catalogs.ts";
import { PlanRecord } from "../record/plan-record.ts";
import { answerTo } from "./answer.ts";
import type { Answered, Asked, WorkerStart } from "./messages.ts";

// A thread that follows the log by itself, so that no plan has to be handed over, and answers one question at a time.
const start: WorkerStart = workerData;
const record = await PlanRecord.open(await connect(start.connection), catalogs);

parentPort?.on("message", (asked: Asked) => {
  void answer(asked).then((answered) => parentPort?.postMessage(answered));
});

async function answer({ number, revision, question }: Asked): Promise<Answered> {
  try {
    await record.reach(revision);
    const known = record.head.revision;
    const text = answerTo(record.complete, question);
    return { number, revision: known, ...(text === undefined ? {} : { text }) };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, revision, fault };
  }
}
