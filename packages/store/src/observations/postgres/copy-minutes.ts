import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  type MeasuredTimes,
  type ObservedMinute,
  type Outcome,
  outcomes,
  timesOf,
} from "@mainstay/flows";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { minutesTable } from "./partitions.ts";
import { timeColumns } from "./time-columns.ts";

/** The rows of a batch, with the numbers of their strands. */
export type MinuteRows = {
  readonly id: string;
  readonly observer: number;
  readonly day: number;
  readonly minutes: readonly ObservedMinute[];
  readonly strands: readonly number[];
  /** Which of them are of strands of which what listens may still decide who serves. */
  readonly doubted: readonly boolean[];
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
  const kinds = timesOf.filter((kind) => rows.minutes.some((row) => row[kind] !== undefined));
  const hasDoubts = rows.doubted.includes(true);
  const times = kinds.flatMap((kind) => figures.map((figure) => `, ${timeColumns[kind][figure]}`));
  const target = client.query(
    copyFrom(
      `copy ${minutesTable(rows.day)} (batch, strand, observer, minute, day, ${counts}, open, bytes_out, bytes_in${times.join("")}${hasDoubts ? ", doubted" : ""}) from stdin`,
    ),
  );
  await pipeline(Readable.from(linesOf(rows, { kinds, hasDoubts })), target);
}

const figures = ["count", "sum", "min", "max"] as const;
const noTimes = "\t\\N".repeat(figures.length);

type Columns = { readonly kinds: readonly (keyof MeasuredTimes)[]; readonly hasDoubts: boolean };

/** Most observers measure one kind of times or none, and guess nothing, so that only the columns of what a batch has are written. */
function* linesOf(
  { id, observer, day, minutes, strands, doubted }: MinuteRows,
  { kinds, hasDoubts }: Columns,
): Generator<string> {
  let lines = "";
  for (const [at, row] of minutes.entries()) {
    let line = `${id}\t${strands[at]}\t${observer}\t${row.minute}\t${day}`;
    for (const outcome of outcomes) line += `\t${row.outcomes[outcome] ?? "\\N"}`;
    line += `\t${row.open ?? "\\N"}\t${row.bytesOut ?? "\\N"}\t${row.bytesIn ?? "\\N"}`;
    for (const kind of kinds) {
      const times = row[kind];
      line +=
        times === undefined
          ? noTimes
          : `\t${times.count}\t${times.sum}\t${times.min}\t${times.max}`;
    }
    if (hasDoubts) line += doubted[at] === true ? "\tt" : "\t\\N";
    lines += `${line}\n`;
    if (at % piece === piece - 1) {
      yield lines;
      lines = "";
    }
  }
  yield lines;
}
