import type { LineReader } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { portOf } from "../../reading/transport.ts";
import { mapZeekRow } from "./map.ts";
import { vantageOf } from "./vantage.ts";

/** Whether a line is the header that names the columns of conn.log; other logs of Zeek have ends and transports too. */
export function isZeekHeader(line: string): boolean {
  const columns = line.replace(/^\s*/, "").split("\t");
  return (
    columns[0] === "#fields" &&
    required.every((column) => columns.includes(column)) &&
    ["conn_state", "history", "orig_pkts"].some((column) => columns.includes(column))
  );
}

/** Takes the lines of conn.log; a header may come again, with other columns, where logs were joined. */
export function zeekLines(rows: Rows): LineReader {
  let layout = layoutOf([]);
  let path = "";
  let isNamed = false;
  const fields: string[] = wanted.map(() => "");

  const header = (line: string): void => {
    const columns = line.trim().split("\t");
    if (columns[0] === "#path") path = columns[1] ?? "";
    if (columns[0] !== "#fields") return;
    layout = layoutOf(columns.slice(1));
    isNamed = isZeekHeader(line);
  };
  const number = (at: number): number => {
    const text = fields[at];
    return text === undefined || text === "-" || text === "" ? Number.NaN : Number(text);
  };
  const text = (at: number): string => {
    const value = fields[at] ?? "";
    return value === "-" || value === "(empty)" ? "" : value;
  };

  return {
    line: (line) => {
      if (line.startsWith("#") || line.startsWith("\t#")) return header(line);
      if (line === "") return;
      if (!isNamed)
        return rows.reject("stands under a header that lacks columns of conn.log", line);
      if (!cut(line, layout, fields)) return rows.reject("has fewer columns than its header", line);
      mapZeekRow(
        rows,
        {
          time: number(0),
          originator: fields[1] ?? "",
          originatorPort: portOf(fields[2] ?? ""),
          responder: fields[3] ?? "",
          responderPort: portOf(fields[4] ?? ""),
          transport: fields[5] ?? "",
          service: text(6),
          duration: number(7),
          originatorBytes: number(8),
          responderBytes: number(9),
          state: fields[10] ?? "",
          vantage: vantageOf(rows.file, path, text(11)),
        },
        line,
      );
    },
  };
}

const required = ["ts", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto"] as const;
const wanted = [
  ...required,
  "service",
  "duration",
  "orig_bytes",
  "resp_bytes",
  "conn_state",
  "_node_name",
] as const;

/** For each column up to the last that is wanted, which of the wanted it is, or -1. */
type Layout = { readonly slots: readonly number[]; readonly missing: readonly number[] };

function layoutOf(columns: readonly string[]): Layout {
  const names: readonly string[] = wanted;
  const slots = columns.map((column) => names.indexOf(column));
  const last = slots.findLastIndex((slot) => slot !== -1);
  const missing = names.flatMap((name, slot) => (columns.includes(name) ? [] : [slot]));
  return { slots: slots.slice(0, last + 1), missing };
}

/** Cuts the wanted columns out of a line; false where the line ends before the last of them. */
function cut(line: string, { slots, missing }: Layout, fields: string[]): boolean {
  for (const slot of missing) fields[slot] = "";
  let start = 0;
  const last = slots.length - 1;
  for (let column = 0; column <= last; column++) {
    let end = line.indexOf("\t", start);
    if (end === -1) {
      if (column < last) return false;
      end = line.length;
    }
    const slot = slots[column] ?? -1;
    if (slot !== -1) fields[slot] = line.slice(start, end);
    start = end + 1;
  }
  return true;
}
