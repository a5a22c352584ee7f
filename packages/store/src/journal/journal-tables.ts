import type { Generated, JSONColumnType } from "kysely";
import type { Instant } from "../database/instant.ts";

/** The tables of journals. */
export type JournalTables = { readonly journal: JournalRow };

/** An entry of a journal, never changed. */
type JournalRow = {
  readonly id: string;
  /** In the order in which they came. */
  readonly number: Generated<string>;
  readonly collection: string;
  readonly record: string;
  /** When it happened, by the clock of whoever wrote it. */
  readonly at: Instant;
  readonly received: Instant;
  readonly author: string;
  /** NULL for those without an account. */
  readonly author_id: string | null;
  readonly what: JSONColumnType<object>;
};
