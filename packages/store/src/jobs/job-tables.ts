import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Instant } from "../database/instant.ts";

/** The tables of the jobs: what ran, and what they found out. */
export type JobTables = {
  readonly job_runs: JobRunRow;
  readonly notices: NoticeRow;
  readonly readings: ReadingRow;
  readonly mails: MailRow;
};

/** A run of a job, from its start on. */
type JobRunRow = {
  readonly id: Generated<string>;
  readonly job: string;
  /** 1, and one more for each time that it was tried again. */
  readonly attempt: number;
  /** The process that ran it. */
  readonly process: string;
  readonly started: Instant;
  readonly ended: Instant | null;
  readonly outcome: string | null;
  /** What it did, or why it failed. */
  readonly said: string | null;
};

/** Something that somebody should do, from when it was first found until it is found no more. */
type NoticeRow = {
  readonly id: Generated<string>;
  /** What it is about, the same each time that it is found. */
  readonly key: string;
  /** The rule that asks for it. */
  readonly kind: string;
  readonly record: string | null;
  readonly message: string;
  readonly since: Instant;
  readonly seen: Instant;
  readonly gone: Instant | null;
};

/** What was read of Microsoft 365, or worked out from it, at an instant. */
type ReadingRow = {
  readonly id: Generated<string>;
  /** `health`, `usage` or `application-map`. */
  readonly kind: string;
  readonly at: Instant;
  readonly form: JSONColumnType<object>;
};

/** A mail that is to be sent, or was. */
type MailRow = {
  readonly id: Generated<string>;
  readonly key: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly made: Instant;
  readonly expires: Instant;
  readonly attempts: ColumnType<number, number | undefined, number>;
  readonly sent: LaterInstant;
  /** When it was refused for good. */
  readonly refused: LaterInstant;
  /** Why it could not be sent last. */
  readonly problem: ColumnType<string | null, string | null | undefined, string | null>;
};

type LaterInstant = ColumnType<Date | null, string | null | undefined, string | null>;
