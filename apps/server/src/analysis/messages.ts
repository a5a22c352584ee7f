import type { Connection } from "@mainstay/store";
import type { Question } from "./questions.ts";

/** What a worker is started with. */
export type WorkerStart = {
  readonly connection: Connection;
  /** Shared with the worker as long as it thinks, when it hears no message (`shared-progress.ts`). */
  readonly shared: SharedArrayBuffer;
};

/** That a worker is to close its connections and end. */
export const end = "end";

/** A question to a worker, about a revision. It is asked one at a time. */
export type Asked = { readonly revision: number; readonly question: Question };

/** What a worker says to it: JSON in UTF-8, nothing if there is no such thing, or a fault. */
export type Answered = {
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly fault?: string;
  /** Whether the fault is that the database is away. */
  readonly isAway?: boolean;
  /** Whether the fault is that the question is too large; it says then what to limit. */
  readonly isTooMuch?: boolean;
  /** Whether there is no answer because the question was called off. */
  readonly isCalledOff?: boolean;
  /** The later revision that the worker knows, by which it does not answer: whoever asks is to catch up first. */
  readonly isAheadAt?: number;
};
