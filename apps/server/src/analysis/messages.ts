import type { Connection } from "@mainstay/store";
import type { Question } from "./questions.ts";

/** What a worker is started with. */
export type WorkerStart = {
  readonly connection: Connection;
  /** Shared with the worker as long as it thinks, when it hears no message: whole numbers of 32 bits, as below. */
  readonly shared: SharedArrayBuffer;
};

/** In what is shared: questions with a lower number are called off. */
export const calledOffBelow = 0;
/** In what is shared: which question is under work, by its number; how much of it is done, in thousandths; and how many rows it has read. */
export const underWork = 1;
export const thousandthsDone = 2;
export const rowsRead = 3;
/** In what is shared, from here on: whether a question is called off by itself, at its number modulo how many there are. */
export const calledOffFrom = 4;
export const calledOffFlags = 1024;

/** That a worker is to close its connections and end. */
export const end = "end";

/** A question to a worker, about a revision or a later one. */
export type Asked = {
  readonly number: number;
  readonly revision: number;
  readonly question: Question;
};

/** What a worker says to it: JSON in UTF-8 and the revision that it is about, nothing if there is no such thing, or a fault. */
export type Answered = {
  readonly number: number;
  readonly revision: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly fault?: string;
  /** Whether the fault is that the database is away. */
  readonly isAway?: boolean;
  /** Whether the fault is that the question is too large; it says then what to limit. */
  readonly isTooMuch?: boolean;
  /** Whether there is no answer because the question was called off. */
  readonly isCalledOff?: boolean;
};
