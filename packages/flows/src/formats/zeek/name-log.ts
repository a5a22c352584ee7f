import { parseInstant } from "../../instants/parse-instant.ts";
import type { Format, Item, LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { toNameSeen, type WrittenName } from "../../reading/to-name-seen.ts";

/** A log of Zeek whose rows tell which names stood for which addresses, and of no connection that conn.log has not. */
export type NameLog = {
  readonly id: string;
  readonly title: string;
  /** Whether a row of these members is of this log; rows in JSON have only those that are set. */
  readonly isOf: (has: (member: string) => boolean) => boolean;
  /** The names of a row. */
  readonly names: (row: NameRow) => readonly WrittenName[];
  /** Why a row may tell of none, as the end of a sentence. */
  readonly without: string;
};

/** A row by its members; what is not set is empty, and of several values each stands for itself. */
type NameRow = {
  readonly one: (member: string) => string;
  readonly several: (member: string) => readonly string[];
  /** The address of whoever answered. */
  readonly responder: string;
};

/** The format of a log of names, as tab-separated values with their header or as JSON. */
export function nameLogFormat(log: NameLog): Format {
  return {
    id: log.id,
    title: log.title,
    lines: {
      recognise: (first) => first.some((line) => isHeader(line, log)),
      open: (rows) => nameLines(rows, log),
    },
    items: {
      recognise: (item) => isNameItem(item, log),
      open: (rows) => ({ item: (item) => takeNameItem(rows, item, log) }),
    },
  };
}

/** Whether an item of JSON is a row of a log, also as Corelight names its fields. */
export function isNameItem(item: Item, { isOf }: NameLog): boolean {
  const hasEnds = "id.resp_h" in item || "id_resp_h" in item;
  return hasEnds && "ts" in item && isOf((member) => member in item);
}

/** Takes the names of an item of JSON. */
export function takeNameItem(rows: Rows, item: Item, log: NameLog): void {
  const several = (member: string): readonly string[] =>
    [item[member]].flat().filter((value) => typeof value === "string");
  const one = (member: string): string => several(member)[0] ?? "";
  const { ts } = item;
  const time = typeof ts === "number" ? ts * 1_000 : (parseInstant(String(ts)) ?? Number.NaN);
  const responder = one("id.resp_h") || one("id_resp_h");
  takeNames(rows, { one, several, responder, time, text: "" }, log);
}

function isHeader(line: string, { isOf }: NameLog): boolean {
  const columns = columnsOf(line);
  return (
    columns !== undefined && columns.includes("id.resp_h") && isOf((name) => columns.includes(name))
  );
}

function columnsOf(line: string): readonly string[] | undefined {
  const [head, ...columns] = line.trimStart().split("\t");
  return head === "#fields" ? columns : undefined;
}

function nameLines(rows: Rows, log: NameLog): LineReader {
  let places = new Map<string, number>();
  return {
    line: (line) => {
      if (line === "") return;
      if (line.trimStart().startsWith("#")) {
        const columns = columnsOf(line);
        if (columns !== undefined) places = new Map(columns.map((column, at) => [column, at]));
        return;
      }
      const cells = line.split("\t");
      if (cells.length < places.size) {
        return rows.reject("has fewer columns than its header", line);
      }
      const one = (member: string): string => {
        const cell = cells[places.get(member) ?? -1] ?? "";
        return cell === "-" || cell === "(empty)" ? "" : cell;
      };
      const several = (member: string): readonly string[] => one(member).split(",");
      const time = Number(one("ts") || Number.NaN) * 1_000;
      takeNames(rows, { one, several, responder: one("id.resp_h"), time, text: line }, log);
    },
  };
}

type TimedRow = NameRow & { readonly time: number; readonly text: string };

function takeNames(rows: Rows, row: TimedRow, { names, without }: NameLog): void {
  if (Number.isNaN(row.time))
    return rows.reject("has a time that is no number of seconds", row.text);
  const found = names(row).map((pair) => toNameSeen(pair, row.time));
  const [first, ...more] = found.filter((one) => one !== undefined);
  if (first === undefined) return rows.passOver(without, row.text);
  rows.name(first, ...more);
}
