import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ObservedMinute, type Outcome, outcomes } from "@mainstay/flows";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { minutesTable } from "./partitions.ts";

/** The rows of a batch, with the numbers of their strands. */
export type MinuteRows = {
  readonly id: string;
  readonly observer: number;
  readonly day: number;
  readonly minutes: readonly ObservedMinute[];
  readonly strands: readonly number[];
};

/** The columns of what is counted, by outcome. */
export const outcomeColumns = {
  succeeded: "succeeded",
  refused: "refused",
  "timed-out": "timed_out",
  blocked: "blocked",
  failed: "failed",
  unknown: "unknown",
} as const satisfies Readonly<Record<Outcome, string>>;

/** So many rows are written at once. */
const piece = 2_000;

/** Writes rows into the table of their day, in the text form of COPY (https://www.postgresql.org/docs/current/sql-copy.html). */
export async function copyMinutes(client: pg.PoolClient, rows: MinuteRows): Promise<void> {
  if (rows.minutes.length === 0) return;
  const counts = Object.values(outcomeColumns).join(", ");
  const target = client.query(
    copyFrom(
      `copy ${minutesTable(rows.day)} (batch, strand, observer, minute, day, ${counts}, open, bytes_out, bytes_in) from stdin`,
    ),
  );
  await pipeline(Readable.from(linesOf(rows)), target);
}

function* linesOf({ id, observer, day, minutes, strands }: MinuteRows): Generator<string> {
  let lines = "";
  for (const [at, row] of minutes.entries()) {
    let line = `${id}\t${strands[at]}\t${observer}\t${row.minute}\t${day}`;
    for (const outcome of outcomes) line += `\t${row.outcomes[outcome] ?? "\\N"}`;
    lines += `${line}\t${row.open ?? "\\N"}\t${row.bytesOut ?? "\\N"}\t${row.bytesIn ?? "\\N"}\n`;
    if (at % piece === piece - 1) {
      yield lines;
      lines = "";
    }
  }
  yield lines;
}
