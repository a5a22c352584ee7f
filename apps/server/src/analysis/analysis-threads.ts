import { type Answer, CalledOff, type Thinker } from "./analysis-thread.ts";
import { type Lane, laneWithThread } from "./lanes.ts";
import type { Question } from "./questions.ts";
import type { Progress } from "./shared-progress.ts";

/** A question that waits for its turn, or is under work. */
type Turn = {
  readonly revision: number;
  readonly question: Question;
  /** By which whoever asked knows it again. */
  readonly ticket: string | undefined;
  readonly outcome: PromiseWithResolvers<Answer>;
};

/** Where a lane is. */
type LaneState = {
  readonly waiting: Turn[];
  atWork?: { readonly turn: Turn; readonly thread: Thinker } | undefined;
  /** The one that answered its last question, and may know what the next one needs. */
  last?: Thinker;
};

/** How a thread is started, and how many milliseconds each but one stays that has nothing to do. */
export type ThreadsOptions = { readonly start: () => Thinker; readonly endsAfter: number };

/**
 * The threads behind the lanes. The questions of a lane are answered one after the other, and no lane waits for another. One
 * lane has a thread for itself; the others lend theirs on as soon as they have nothing to ask, so that most of the time one
 * thread does for all of them, which has the plan and has run before. Only while several lanes are at work there are more.
 */
export class AnalysisThreads {
  readonly #options: ThreadsOptions;
  readonly #lanes = new Map<Lane, LaneState>();
  readonly #threads = new Set<Thinker>();
  /** Those with nothing to do, with what ends them. */
  readonly #idle = new Map<Thinker, NodeJS.Timeout>();
  #own: Thinker | undefined;
  #isClosed = false;

  constructor(options: ThreadsOptions) {
    this.#options = options;
  }

  /** How many there are. */
  get size(): number {
    return this.#threads.size;
  }

  /** The answer by the plan of a revision. Rejects with Ahead where a thread knows a later one. */
  ask(lane: Lane, turn: Omit<Turn, "outcome">): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(new Error("the server stops"));
    const outcome = Promise.withResolvers<Answer>();
    const state = this.#stateOf(lane);
    state.waiting.push({ ...turn, outcome });
    if (state.atWork === undefined) void this.#workThrough(lane, state);
    return outcome.promise;
  }

  /** How far the question is that a lane is at; undefined where it has none. */
  progressOf(lane: Lane): Progress | undefined {
    return this.#stateOf(lane).atWork?.thread.progress;
  }

  /** How far the question of a ticket is; undefined where there is none, at nothing while others are before it. */
  progressOfOne(lane: Lane, ticket: string): Progress | undefined {
    const { atWork, waiting } = this.#stateOf(lane);
    if (atWork?.turn.ticket === ticket) return atWork.thread.progress;
    return waiting.some((turn) => turn.ticket === ticket) ? { share: 0, rows: 0 } : undefined;
  }

  /** Calls off what a lane has been asked and has not answered. */
  callOff(lane: Lane): void {
    const { atWork, waiting } = this.#stateOf(lane);
    atWork?.thread.callOff();
    for (const { outcome } of waiting.splice(0)) outcome.reject(new CalledOff());
  }

  /** Calls off the question of a ticket; whether there was one. */
  callOffOne(lane: Lane, ticket: string): boolean {
    const { atWork, waiting } = this.#stateOf(lane);
    if (atWork?.turn.ticket === ticket) {
      atWork.thread.callOff();
      return true;
    }
    const at = waiting.findIndex((turn) => turn.ticket === ticket);
    if (at < 0) return false;
    for (const { outcome } of waiting.splice(at, 1)) outcome.reject(new CalledOff());
    return true;
  }

  /** Has a thread wait for whichever lane is asked next, unless there is one, or none can be had: whoever asks then is told so. */
  prepare(): void {
    if (this.#isClosed || this.#threads.size > 1) return;
    const thread = attempt(() => this.#start());
    if (!(thread instanceof Error)) this.#rest(thread);
  }

  /** Whoever still waits for an answer gets none. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#idle.values()) clearTimeout(timer);
    for (const { waiting } of this.#lanes.values())
      for (const { outcome } of waiting.splice(0)) outcome.reject(new Error("the server stops"));
    await Promise.all(Array.from(this.#threads, (thread) => thread.close()));
  }

  #stateOf(lane: Lane): LaneState {
    const state = this.#lanes.get(lane) ?? { waiting: [] };
    this.#lanes.set(lane, state);
    return state;
  }

  async #workThrough(lane: Lane, state: LaneState): Promise<void> {
    for (let turn = state.waiting.shift(); turn !== undefined; turn = state.waiting.shift()) {
      const { revision, question, outcome } = turn;
      const thread = attempt(() => this.#threadFor(lane, state));
      if (thread instanceof Error) {
        outcome.reject(thread);
        continue;
      }
      state.atWork = { turn, thread };
      state.last = thread;
      await thread.ask(revision, question).then(outcome.resolve, outcome.reject);
      state.atWork = undefined;
      this.#rest(thread);
    }
  }

  #threadFor(lane: Lane, { last }: LaneState): Thinker {
    if (lane === laneWithThread) {
      if (this.#own === undefined || this.#own.hasEnded) this.#own = this.#start();
      return this.#own;
    }
    for (const idle of this.#idle.keys()) if (idle.hasEnded) this.#forget(idle);
    const thread =
      last !== undefined && this.#idle.has(last)
        ? last
        : ([...this.#idle.keys()].at(-1) ?? this.#start());
    this.#wake(thread);
    return thread;
  }

  #start(): Thinker {
    const thread = this.#options.start();
    this.#threads.add(thread);
    return thread;
  }

  /** Ends a thread, and gives its memory back, unless it is needed soon or is the only one for all lanes. */
  #rest(thread: Thinker): void {
    if (thread.hasEnded) this.#forget(thread);
    if (thread.hasEnded || thread === this.#own || this.#isClosed) return;
    const timer = setTimeout(() => {
      if (this.#idle.size === 1) return;
      this.#wake(thread);
      void thread.close().then(() => this.#forget(thread));
    }, this.#options.endsAfter);
    this.#idle.set(thread, timer.unref());
  }

  #wake(thread: Thinker): void {
    clearTimeout(this.#idle.get(thread));
    this.#idle.delete(thread);
  }

  #forget(thread: Thinker): void {
    this.#wake(thread);
    this.#threads.delete(thread);
  }
}

/** A thread, or why there is none: a system that has no more throws at once. */
function attempt(start: () => Thinker): Thinker | Error {
  try {
    return start();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
