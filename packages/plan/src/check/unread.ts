import type { Collection } from "../plan.ts";

/** What of a plan could not be read, so that whoever refers to it is not at fault. */
export type Unread = {
  /** Whether whole files could not be read, and with them nobody knows which records. */
  readonly hasFiles: boolean;
  /** The ids of records that could not be read. */
  readonly ids: ReadonlyMap<Collection, ReadonlySet<string>>;
  /** Whether what is said of the organisation, its scales included, could not be read. */
  readonly organisation: boolean;
};

/** Everything could be read. */
export const nothingUnread: Unread = { hasFiles: false, ids: new Map(), organisation: false };
