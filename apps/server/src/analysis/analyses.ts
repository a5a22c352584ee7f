import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Connection, DatabaseUnavailable } from "@mainstay/store";
import type { PlanRecord } from "../record/plan-record.ts";
import { type Answered, type Asked, end, type WorkerStart } from "./messages.ts";
import type { Question } from "./questions.ts";

/** So many answers are kept, the latest asked for. */
const kept = 200;
/** So long after its end is a thread started again, and so long may one take to end, in milliseconds. */
const [pause, patience] = [500, 2000];

type Waiting = {
  readonly done: (answered: Answered) => void;
  readonly failed: (error: Error) => void;
};

/**
 * Answers questions about the current plan, in threads of their own so that no request waits for another's analysis. Each
 * question is worked out once a revision; what every page shows is worked out as soon as there is a new one.
 */
export class Analyses {
  readonly #record: PlanRecord;
  readonly #connection: Connection;
  readonly #threads: Worker[] = [];
  readonly #waiting = new Map<number, Waiting>();
  readonly #answers = new Map<string, Promise<string | undefined>>();
  readonly #unsubscribe: () => void;
  #next = 0;
  #isClosed = false;

  constructor(record: PlanRecord, connection: Connection, threads = 2) {
    this.#record = record;
    this.#connection = connection;
    for (let at = 0; at < threads; at++) this.#start(at);
    this.#unsubscribe = record.subscribe(() => {
      // Whoever waits gets theirs; nobody else asks about an earlier revision, and large plans have large answers.
      this.#answers.clear();
      this.#prepare();
    });
    this.#prepare();
  }

  /** The answer as JSON; undefined where the question is about something that the plan has not. */
  async ask(question: Question): Promise<string | undefined> {
    const { revision } = this.#record.head;
    const key = `${revision} ${JSON.stringify(question)}`;
    const known = this.#answers.get(key) ?? this.#workOut(revision, question);
    this.#answers.delete(key);
    this.#answers.set(key, known);
    known.catch(() => this.#answers.delete(key));
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= kept) break;
      this.#answers.delete(oldest);
    }
    return known;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unsubscribe();
    await Promise.all(this.#threads.map(stop));
    this.#fail(new Error("the server stops"));
  }

  #prepare(): void {
    this.ask({ about: "assessment" }).catch(() => {});
  }

  async #workOut(revision: number, question: Question): Promise<string | undefined> {
    const number = this.#next++;
    const thread = this.#threads[number % this.#threads.length];
    const { text, fault, isAway } = await new Promise<Answered>((done, failed) => {
      this.#waiting.set(number, { done, failed });
      thread.postMessage({ number, revision, question } satisfies Asked);
    });
    if (isAway === true) throw new DatabaseUnavailable(fault);
    if (fault !== undefined) throw new Error(fault);
    return text;
  }

  #start(at: number): void {
    const thread = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: { connection: this.#connection } satisfies WorkerStart,
    });
    this.#threads[at] = thread;
    thread.on("message", (answered: Answered) => {
      this.#waiting.get(answered.number)?.done(answered);
      this.#waiting.delete(answered.number);
    });
    thread.on("error", (error) => {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      // Not at once: what ended it, such as a database that is away, may last.
      setTimeout(() => this.#isClosed || this.#start(at), pause).unref();
    });
    thread.unref();
  }

  /** Of a thread that ended nobody knows which questions it had: whoever waits asks again. */
  #fail(error: Error): void {
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}

/** Lets a thread close its connections, so that the database knows that nobody uses it; one in deep thought is cut off. */
async function stop(thread: Worker): Promise<void> {
  const ended = once(thread, "exit");
  thread.postMessage(end);
  await Promise.race([ended, wait(patience)]);
  await thread.terminate();
}
