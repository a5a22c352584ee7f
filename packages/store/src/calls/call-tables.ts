import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Instant } from "../database/instant.ts";

/** The tables of call trees that are carried out. */
export type CallTables = {
  readonly calls: CallRow;
  readonly call_attempts: AttemptRow;
  readonly call_acknowledgements: AcknowledgementRow;
};

/** A call; its end, and what changed while it went on, are written later. */
type CallRow = {
  readonly id: string;
  readonly tree: string;
  readonly occasion: string | null;
  /** All of it but its end, in its own form. */
  readonly form: JSONColumnType<object, string, string>;
  readonly started: Instant;
  readonly expires: Instant;
  readonly ended: LaterInstant;
  readonly outcome: LaterText;
  /** Who stopped it, as JSON. */
  readonly ended_by: JSONColumnType<object | null, string | undefined, string | null>;
};

/** A message of a call: of one person, place and channel there is one for each address. */
type AttemptRow = {
  readonly id: Generated<string>;
  readonly call: string;
  readonly place: string;
  readonly person: string;
  readonly channel: string;
  readonly address: string;
  readonly made: Instant;
  readonly tries: ColumnType<number, number | undefined, number>;
  readonly sent: LaterInstant;
  readonly refused: LaterInstant;
  readonly problem: LaterText;
};

/** That somebody in a place of a call knows; never changed. */
type AcknowledgementRow = {
  readonly id: Generated<string>;
  readonly call: string;
  readonly place: string;
  readonly person: string;
  readonly at: Instant;
  readonly channel: string | null;
  readonly noted_by: JSONColumnType<object | null, string | null, string | null>;
  readonly note: string | null;
};

type LaterInstant = ColumnType<Date | null, string | null | undefined, string | null>;
type LaterText = ColumnType<string | null, string | null | undefined, string | null>;
