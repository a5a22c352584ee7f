import type { LeftOut } from "./left-out.ts";

/** What can be told of rows that were taken, by what they tell of. */
type TakenRows = {
  readonly connections: number;
  readonly listeners: number;
  readonly names: number;
  /** Those of a process of a machine among them. */
  readonly machines: number;
};

/** What a file was, and what became of each of its rows: the taken and the left out are all of them. */
export type FlowFile = TakenRows & {
  readonly file: string;
  /** The format that it was recognised as; absent where it was none that is known. */
  readonly format?: string;
  readonly title: string;
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  /** When the first connection began and the last ended, in milliseconds since 1970. */
  readonly from?: number;
  readonly to?: number;
  /** Why the file could not be read, or not to its end. */
  readonly problem?: string;
};
