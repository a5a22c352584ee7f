import type { Connection } from "@mainstay/store";
import type { PlanRecord } from "../record/plan-record.ts";
import { type Tracing, untraced } from "../traces/tracing.ts";
import { caughtUp } from "./ahead.ts";
import { AnalysisThread, type Answer } from "./analysis-thread.ts";
import { AnalysisThreads } from "./analysis-threads.ts";
import { type Lane, laneOf } from "./lanes.ts";
import type { Question } from "./questions.ts";
import type { Progress } from "./shared-progress.ts";

/** So many answers are kept, the latest asked for. */
const kept = 200;
/** So long stays a thread beside the usual ones that has nothing to do, in milliseconds; each keeps a plan of its own. */
const endsAfter = 10_000;
/** So long waits a question that may take long for another such, in milliseconds, before both are worked out beside each other. */
const waitsFor = 5000;
/** So long after the first assessment the thread for all other questions is started if nobody has asked any, in milliseconds. */
const preparesAfter = 3000;

/** A question, or how it is asked of the plan as it is then. */
type Asking = Question | (() => Question);

/** What is known of the plan. */
type Known = Pick<PlanRecord, "head" | "reach" | "subscribe">;

/**
 * Answers questions about the current plan, in threads of their own so that no request waits for another's analysis. Each
 * question is worked out once a revision; what every page shows is worked out as soon as there is a new one.
 */
export class Analyses {
  readonly #record: Known;
  readonly #tracing: Tracing;
  readonly #threads: AnalysisThreads;
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #unsubscribe: () => void;
  #isPreparing = false;
  #isClosed = false;

  constructor(record: Known, connection: Connection, tracing: Tracing = untraced) {
    this.#record = record;
    this.#tracing = tracing;
    const start = () => new AnalysisThread(connection);
    this.#threads = new AnalysisThreads({ start, endsAfter, waitsFor });
    this.#unsubscribe = record.subscribe(() => {
      // Whoever waits gets theirs; nobody else asks about an earlier revision, and large plans have large answers.
      this.#answers.clear();
      void this.#prepare();
    });
    void this.#prepare().then(() => {
      setTimeout(() => this.#threads.prepare(), preparesAfter).unref();
    });
  }

  /**
   * The answer as JSON in UTF-8, by the plan as it was known when it was asked for the last time; undefined where the question is about
   * something that the plan has not.
   */
  ask(asking: Asking): Promise<Answer> {
    return caughtUp(this.#record, () => this.#askNow(toQuestion(asking)));
  }

  async #askNow(question: Question): Promise<Answer> {
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

  /** The same of a question that nobody asks twice, such as about an edit, which may be as large as a plan: it is not kept. By a ticket it is known again meanwhile. */
  askOnce(asking: Asking, ticket?: string): Promise<Answer> {
    return caughtUp(this.#record, () =>
      this.#workOut(this.#record.head.revision, toQuestion(asking), ticket),
    );
  }

  /** The same as text. */
  async askText(asking: Asking): Promise<string | undefined> {
    const answer = await this.ask(asking);
    return answer && new TextDecoder().decode(answer);
  }

  /** How much of what was asked about something is done, 0 to 1; undefined where nothing was, or all is answered. */
  shareOf(about: Question["about"]): number | undefined {
    return this.#threads.progressOf(laneOf[about], about)?.share;
  }

  /** Calls off what was asked about something; whether there was any. Whoever waits for that is refused. */
  callOff(about: Question["about"]): boolean {
    return this.#threads.callOff(laneOf[about], about);
  }

  /** How far the question of a ticket is in a lane; undefined where there is none. */
  progressOf(lane: Lane, ticket: string): Progress | undefined {
    return this.#threads.progressOfOne(lane, ticket);
  }

  /** Calls off the question of a ticket; whether there was one. Whoever waits for it is refused. */
  callOffOne(lane: Lane, ticket: string): boolean {
    return this.#threads.callOffOne(lane, ticket);
  }

  #workOut(revision: number, question: Question, ticket?: string): Promise<Answer> {
    const { about } = question;
    const facts = { "mainstay.revision": revision };
    return this.#tracing.within({ name: `analysis ${about}`, facts }, () =>
      this.#threads.ask(laneOf[about], { revision, question, ticket }),
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unsubscribe();
    await this.#threads.close();
  }

  /** One after the other: of the revisions that come meanwhile only the last is worked out, as nobody sees the others. */
  async #prepare(): Promise<void> {
    if (this.#isPreparing) return;
    this.#isPreparing = true;
    for (let done = -1; done < this.#record.head.revision && !this.#isClosed; ) {
      done = this.#record.head.revision;
      await this.ask({ about: "assessment" }).catch(() => {});
    }
    this.#isPreparing = false;
  }
}

function toQuestion(asking: Asking): Question {
  return typeof asking === "function" ? asking() : asking;
}
