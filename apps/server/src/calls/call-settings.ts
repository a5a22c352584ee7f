import type { Channel } from "./channels/channel.ts";

/** What calling people takes. */
export type CallSettings = {
  readonly channels: readonly Channel[];
  /** Where browsers reach the server: links lead there. */
  readonly origin: string;
  /** At least 32 characters that nobody knows, the same in every process: signs the links. */
  readonly secret: string;
};
