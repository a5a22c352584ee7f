import { type Answer, CalledOff, type Thinker } from "./analysis-thread.ts";
import { type Lane, laneWithThread, patientLanes } from "./lanes.ts";
import type { Question } from "./questions.ts";
import type { Progress } from "./shared-progress.ts";
import { Turnstile } from "./turnstile.ts";

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
  isWorking: boolean;
  atWork?: { readonly turn: Turn; readonly thread: Thinker } | undefined;
  /** The one that answered its last question, and may know what the next one needs. */
  last?: Thinker;
};

/** How threads come and go. */
export type ThreadsOptions = {
  readonly start: () => Thinker;
  /** How many milliseconds each but one stays that has nothing to do. */
  readonly endsAfter: number;
  /** How many milliseconds a patient lane waits for the question of another before it gets a thread beside it. */
  readonly waitsFor: number;
};

/**
 * The threads behind the lanes. The questions of a lane are answered one after the other. One lane has a thread for itself;
 * the others lend theirs on as soon as they have nothing to ask, so that most of the time one thread does for all of them,
 * which has the plan and has run before. Only while several lanes are at work there are more: each takes as much memory as
 * all that the plan makes, so the patient lanes take turns, and none waits for long.
 */
export class AnalysisThreads {
  readonly #options: ThreadsOptions;
  readonly #turnstile: Turnstile;
  readonly #lanes = new Map<Lane, LaneState>();
  readonly #threads = new Set<Thinker>();
  /** Those with nothing to do, with what ends them. */
  readonly #idle = new Map<Thinker, NodeJS.Timeout>();
  #own: Thinker | undefined;
  #isClosed = false;

  constructor(options: ThreadsOptions) {
    this.#options = options;
    this.#turnstile = new Turnstile(options.waitsFor);
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
    if (!state.isWorking) void this.#workThrough(lane, state);
    return outcome.promise;
  }

  /** How far what a lane was asked about something is; undefined where it was asked nothing of it, at nothing while others are before it. */
  progressOf(lane: Lane, about: Question["about"]): Progress | undefined {
    return this.#progressOf(lane, ({ question }) => question.about === about);
  }

  /** How far the question of a ticket is; undefined where there is none, at nothing while others are before it. */
  progressOfOne(lane: Lane, ticket: string): Progress | undefined {
    return this.#progressOf(lane, (turn) => turn.ticket === ticket);
  }

  /** Calls off what a lane has been asked about something and has not answered; whether there was any. */
  callOff(lane: Lane, about: Question["about"]): boolean {
    return this.#callOff(lane, ({ question }) => question.about === about);
  }

  /** Calls off the question of a ticket; whether there was one. */
  callOffOne(lane: Lane, ticket: string): boolean {
    return this.#callOff(lane, (turn) => turn.ticket === ticket);
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

  #progressOf(lane: Lane, isMeant: (turn: Turn) => boolean): Progress | undefined {
    const { atWork, waiting } = this.#stateOf(lane);
    if (atWork !== undefined && isMeant(atWork.turn)) return atWork.thread.progress;
    return waiting.some(isMeant) ? { share: 0, rows: 0 } : undefined;
  }

  #callOff(lane: Lane, isMeant: (turn: Turn) => boolean): boolean {
    const { atWork, waiting } = this.#stateOf(lane);
    const isAtWork = atWork !== undefined && isMeant(atWork.turn);
    if (isAtWork) atWork.thread.callOff();
    const meant = waiting.filter(isMeant);
    waiting.splice(0, waiting.length, ...waiting.filter((turn) => !meant.includes(turn)));
    for (const { outcome } of meant) outcome.reject(new CalledOff());
    return isAtWork || meant.length > 0;
  }

  #stateOf(lane: Lane): LaneState {
    const state = this.#lanes.get(lane) ?? { waiting: [], isWorking: false };
    this.#lanes.set(lane, state);
    return state;
  }

  async #workThrough(lane: Lane, state: LaneState): Promise<void> {
    state.isWorking = true;
    while (state.waiting.length > 0) {
      await (patientLanes.has(lane)
        ? this.#turnstile.pass(() => this.#answerNext(lane, state))
        : this.#answerNext(lane, state));
    }
    state.isWorking = false;
  }

  async #answerNext(lane: Lane, state: LaneState): Promise<void> {
    // It may have been called off since.
    const turn = state.waiting.shift();
    if (turn === undefined) return;
    const { revision, question, outcome } = turn;
    const thread = attempt(() => this.#threadFor(lane, state));
    if (thread instanceof Error) {
      outcome.reject(thread);
      return;
    }
    state.atWork = { turn, thread };
    state.last = thread;
    await thread.ask(revision, question).then(outcome.resolve, outcome.reject);
    state.atWork = undefined;
    this.#rest(thread);
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
