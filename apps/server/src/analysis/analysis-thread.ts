import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Connection, DatabaseUnavailable } from "@mainstay/store";
import { Refusal } from "../http/refusal.ts";
import {
  type Answered,
  type Asked,
  calledOffBelow,
  calledOffFlags,
  calledOffFrom,
  end,
  type WorkerStart,
} from "./messages.ts";
import type { Question } from "./questions.ts";
import { type Progress, progressIn } from "./shared-progress.ts";

/** So long may a thread take to end, in milliseconds; one in deep thought is then cut off. */
const patience = 2000;
/** Megabytes for what is young. By default it takes several times as much, of each thread, and is hardly quicker. */
const youngGeneration = 16;

/** How to start a thread: with which database, and after how many idle milliseconds it ends again, if ever. */
export type ThreadOptions = { readonly connection: Connection; readonly endsAfter?: number };

type Waiting = {
  readonly done: (answered: Answered) => void;
  readonly failed: (error: Error) => void;
  /** By which whoever asked knows the question again. */
  readonly ticket: string | undefined;
};

/** A thread that answers one question after the other. It is started when it is first asked, and again if it has ended. */
export class AnalysisThread {
  readonly #options: ThreadOptions;
  readonly #shared = new Int32Array(new SharedArrayBuffer(4 * (calledOffFrom + calledOffFlags)));
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #ending: NodeJS.Timeout | undefined;
  #next = 0;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** The answer as JSON in UTF-8, by the plan of a revision or a later one; undefined where there is no such thing. */
  async ask(
    revision: number,
    question: Question,
    ticket?: string,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    clearTimeout(this.#ending);
    const worker = (this.#worker ??= this.#start());
    const number = this.#next++;
    Atomics.store(this.#shared, calledOffFrom + (number % calledOffFlags), 0);
    const { bytes, fault, isAway, isTooMuch, isCalledOff } = await new Promise<Answered>(
      (done, failed) => {
        this.#waiting.set(number, { done, failed, ticket });
        worker.postMessage({ number, revision, question } satisfies Asked);
      },
    );
    if (isAway === true) throw new DatabaseUnavailable(fault);
    if (isCalledOff === true) throw new Refusal(409, "Somebody called it off before it was done.");
    if (isTooMuch === true) throw new Refusal(409, `It is too much to work out: ${fault}.`);
    if (fault !== undefined) throw new Error(fault);
    return bytes;
  }

  /** How much of the question under work is done, 0 to 1, as far as it tells; undefined where there is none. */
  get share(): number | undefined {
    if (this.#waiting.size === 0) return undefined;
    // All but the one under work are at nothing.
    return Math.max(
      ...[...this.#waiting.keys()].map((number) => progressIn(this.#shared, number).share),
    );
  }

  /** How far the question of a ticket is; undefined where there is none, at nothing while others are before it. */
  progressOf(ticket: string): Progress | undefined {
    for (const [number, waiting] of this.#waiting)
      if (waiting.ticket === ticket) return progressIn(this.#shared, number);
    return undefined;
  }

  /** Calls off the question of a ticket: before its turn, or as soon as it next tells how much is done. */
  callOffOne(ticket: string): boolean {
    for (const [number, waiting] of this.#waiting) {
      if (waiting.ticket !== ticket) continue;
      Atomics.store(this.#shared, calledOffFrom + (number % calledOffFlags), 1);
      return true;
    }
    return false;
  }

  /** Calls off all questions that have no answer yet, as soon as the one under work next tells how much is done. */
  callOff(): void {
    Atomics.store(this.#shared, calledOffBelow, this.#next);
  }

  /** Whoever still waits for an answer gets none. */
  async close(): Promise<void> {
    clearTimeout(this.#ending);
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker !== undefined) await stop(worker);
    this.#fail(new Error("the server stops"));
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: {
        connection: this.#options.connection,
        shared: this.#shared.buffer,
      } satisfies WorkerStart,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    worker.on("message", (answered: Answered) => {
      this.#waiting.get(answered.number)?.done(answered);
      this.#waiting.delete(answered.number);
      if (this.#waiting.size === 0) this.#rest();
    });
    worker.on("error", (error) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      // Of a thread that ended nobody knows which questions it had: whoever waits asks again.
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    });
    worker.unref();
    return worker;
  }

  /** Ends the thread, and gives its memory back, unless something is asked soon. */
  #rest(): void {
    const { endsAfter } = this.#options;
    if (endsAfter === undefined) return;
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = undefined;
      if (worker !== undefined) void stop(worker);
    }, endsAfter).unref();
  }

  #fail(error: Error): void {
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}

/** Lets a thread close its connections, so that the database knows that nobody uses it. */
async function stop(worker: Worker): Promise<void> {
  const ended = once(worker, "exit");
  worker.postMessage(end);
  await Promise.race([ended, wait(patience)]);
  await worker.terminate();
}
