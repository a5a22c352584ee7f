import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  emptyHistory,
  foldHistory,
  type HealthHistory,
  type HealthReading,
  HistoryLine,
  toHistoryLine,
} from "@mainstay/m365";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";

/** A history as it is kept in a folder, and what of it could not be read. */
export type KeptHistory = { readonly history: HealthHistory; readonly warnings: readonly string[] };

/** Reads the history that a folder keeps, a file a month; empty where there is none. Throws CannotRun. */
export async function readHistory(folder: string): Promise<KeptHistory> {
  let history = emptyHistory;
  const warnings: string[] = [];
  for (const file of historyFiles(folder)) {
    let number = 0;
    try {
      for await (const text of createInterface({ input: createReadStream(file) })) {
        number += 1;
        if (text.trim() === "") continue;
        const line = parseLine(text);
        if (line !== undefined) history = foldHistory(history, line);
        else warnings.push(`${plain(file)}, line ${number}, is no reading, and was passed over`);
      }
    } catch (error) {
      throw new CannotRun(`cannot read ${plain(file)}: ${reasonOf(error)}`);
    }
  }
  return { history, warnings };
}

/** Adds a reading to the history of a folder, and gives the history with it. Throws CannotRun. */
export function keepReading(
  folder: string,
  history: HealthHistory,
  reading: HealthReading,
): HealthHistory {
  const line = toHistoryLine(history, reading);
  const file = join(folder, `health-${reading.at.slice(0, 7)}.ndjson`);
  try {
    mkdirSync(folder, { recursive: true });
    // A line that broke off when the power did is ended first, so that it spoils no other.
    const start = isTorn(file) ? "\n" : "";
    appendFileSync(file, `${start}${JSON.stringify(line)}\n`, { flush: true });
  } catch (error) {
    throw new CannotRun(`cannot keep the history in ${plain(folder)}: ${reasonOf(error)}`);
  }
  return foldHistory(history, line);
}

/** Whether the last line of a file does not end. */
function isTorn(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    return size > 0 && readSync(file, last, { position: size - 1 }) === 1 && last[0] !== lineBreak;
  } finally {
    closeSync(file);
  }
}

const lineBreak = 10;

function historyFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^health-\d{4}-\d\d\.ndjson$/.test(name))
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new CannotRun(`cannot read ${plain(folder)}: ${reasonOf(error)}`);
  }
}

function parseLine(text: string): HistoryLine | undefined {
  try {
    return HistoryLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
