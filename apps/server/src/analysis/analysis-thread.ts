import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Connection, DatabaseUnavailable } from "@mainstay/store";
import { Refusal } from "../http/refusal.ts";
import { Ahead } from "./ahead.ts";
import { type Answered, type Asked, end, type WorkerStart } from "./messages.ts";
import type { Question } from "./questions.ts";
import { type Progress, SharedProgress } from "./shared-progress.ts";

/** So long may a thread take to end, in milliseconds; one in deep thought is then cut off. */
const patience = 2000;
/** Megabytes for what is young. By default it takes several times as much, of each thread, and is hardly quicker. */
const youngGeneration = 16;

/** An answer as JSON in UTF-8; undefined where the question is about something that the plan has not. */
export type Answer = Uint8Array<ArrayBuffer> | undefined;

/** What answers one question after the other. */
export interface Thinker {
  /** The answer by the plan of a revision. Only asked while it is at no other. Rejects with Ahead where it knows a later one. */
  readonly ask: (revision: number, question: Question) => Promise<Answer>;
  /** How far the question that it is at is. */
  readonly progress: Progress;
  /** Calls off the question that it is at, as soon as that next tells how much is done. Whoever waits for it is refused. */
  readonly callOff: () => void;
  /** Whether it answers no more: it was closed, or failed. */
  readonly hasEnded: boolean;
  /** Whoever still waits for an answer gets none. */
  readonly close: () => Promise<void>;
}

type Waiting = {
  readonly done: (answered: Answered) => void;
  readonly failed: (error: Error) => void;
};

/** A thread with a plan of its own, which answers one question at a time. */
export class AnalysisThread implements Thinker {
  readonly #shared = new SharedProgress();
  readonly #worker: Worker;
  #waiting: Waiting | undefined;
  #hasEnded = false;

  constructor(connection: Connection) {
    const { buffer: shared } = this.#shared;
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: { connection, shared } satisfies WorkerStart,
      env: withCompileCache(),
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    this.#worker.on("message", (answered: Answered) => {
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.done(answered);
    });
    this.#worker.on("error", (error) =>
      this.#end(error instanceof Error ? error : new Error(String(error))),
    );
    this.#worker.on("exit", () => this.#end(new Error("a thread for analyses has ended")));
    this.#worker.unref();
  }

  async ask(revision: number, question: Question): Promise<Answer> {
    this.#shared.begin();
    const answered = await new Promise<Answered>((done, failed) => {
      this.#waiting = { done, failed };
      this.#worker.postMessage({ revision, question } satisfies Asked);
    });
    const { bytes, fault, isAway, isTooMuch, isCalledOff, isAheadAt } = answered;
    if (isAheadAt !== undefined) throw new Ahead(isAheadAt);
    if (isAway === true) throw new DatabaseUnavailable(fault);
    if (isCalledOff === true) throw new CalledOff();
    if (isTooMuch === true) throw new Refusal(409, `It is too much to work out: ${fault}.`);
    if (fault !== undefined) throw new Error(fault);
    return bytes;
  }

  get progress(): Progress {
    return this.#shared.told;
  }

  callOff(): void {
    this.#shared.callOff();
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  async close(): Promise<void> {
    if (!this.#hasEnded) await stop(this.#worker);
    this.#end(new Error("the server stops"));
  }

  #end(error: Error): void {
    this.#hasEnded = true;
    this.#waiting?.failed(error);
    this.#waiting = undefined;
  }
}

/** A question was called off before it had an answer. */
export class CalledOff extends Refusal {
  constructor() {
    super(409, "Somebody called it off before it was done.");
  }
}

/** What this process has compiled need not be compiled again: a thread takes that up by its environment alone. */
function withCompileCache(): NodeJS.ProcessEnv {
  const directory = getCompileCacheDir();
  if (directory === undefined) return process.env;
  // There is a folder in it for each version of Node.
  return { ...process.env, NODE_COMPILE_CACHE: dirname(directory) };
}

/** Lets a thread close its connections, so that the database knows that nobody uses it. */
async function stop(worker: Worker): Promise<void> {
  // One that fails as it ends has ended too.
  const ended = new Promise((done) => worker.once("exit", done));
  worker.postMessage(end);
  await Promise.race([ended, wait(patience)]);
  await worker.terminate();
}
