/** What the connector needs of the world around it: the network, time and chance. */
export interface Ports {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Resolves after so many milliseconds; rejects as soon as the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How much the connector puts up with. */
export type Limits = {
  /** How often one request is made at most. */
  readonly attempts: number;
  /** How many milliseconds are waited in all between the attempts of one request. */
  readonly waiting: number;
  /** How many milliseconds an answer may take. */
  readonly patience: number;
  /** The same for the download of a report. */
  readonly downloadPatience: number;
  /** How many bytes an answer may have. */
  readonly answerBytes: number;
  /** The same for the download of a report. */
  readonly downloadBytes: number;
  /** How many pages a list may have. */
  readonly pages: number;
};

/** Limits for a tenant of a million people: a page has at most 1,000 items, a row of a report about 500 bytes. */
export const defaultLimits: Limits = {
  attempts: 6,
  waiting: 300_000,
  patience: 60_000,
  downloadPatience: 900_000,
  answerBytes: 64 * 2 ** 20,
  downloadBytes: 4 * 2 ** 30,
  pages: 10_000,
};
