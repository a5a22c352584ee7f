import { jsonPieces, longestItem, tooLongItem } from "../text/json-pieces.ts";
import { lines } from "../text/lines.ts";
import type { Format, Item, ItemReader } from "./format.ts";
import type { Intake } from "./read-flows.ts";
import type { CountedRows } from "./rows.ts";

/** So many items may come before one that a format knows. */
const firstItems = 200;

/** Takes text that is JSON: one document a line, which mends itself after a broken line, or documents of any layout. */
export function itemIntake(rows: CountedRows, formats: readonly Format[]): Intake {
  let held: { readonly item: Item; readonly line: number }[] = [];
  let opened: { readonly format: Format; readonly reader: ItemReader } | undefined;
  let problem: string | undefined;
  let cut: Pick<Intake, "write" | "end"> | undefined;
  let before = "";

  const take = (value: unknown, line: number): void => {
    rows.at(line);
    if (typeof value !== "object" || value === null) {
      rows.reject("is no JSON object", String(value));
      return;
    }
    if (Array.isArray(value)) {
      for (const one of value) take(one, line);
      return;
    }
    const item = within({ ...value });
    if (Array.isArray(item["records"])) take(item["records"], line);
    else if (opened !== undefined) opened.reader.item(item);
    else recognise(item, line);
  };
  const recognise = (item: Item, line: number): void => {
    held.push({ item, line });
    const format = formats.find(({ items }) => items?.recognise(item));
    if (format?.items !== undefined) {
      opened = { format, reader: format.items.open(rows) };
      const waiting = held;
      held = [];
      for (const one of waiting) {
        rows.at(one.line);
        opened.reader.item(one.item);
      }
    } else if (held.length === firstItems) giveUp();
  };
  const giveUp = (): void => {
    const members = Object.keys(held[0]?.item ?? {})
      .slice(0, 5)
      .join(", ");
    problem ??= `is in no format that is known: its first item has the members ${members || "none"}`;
    held = [];
  };
  const parse = (text: string, line: number): void => {
    if (problem !== undefined) return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      rows.at(line);
      rows.reject("is no JSON", text);
      return;
    }
    take(value, line);
  };
  const byLine = (): Pick<Intake, "write" | "end"> => {
    let line = 0;
    return lines((text) => {
      line++;
      if (text.length > longestItem) {
        rows.at(line);
        rows.reject(tooLongItem, text);
      } else if (text.trim() !== "") parse(text, line);
    }, longestItem);
  };
  const byPiece = () =>
    jsonPieces({
      item: parse,
      fault: (why, line) => {
        rows.at(line);
        rows.reject(why, "");
      },
    });
  const begin = (): void => {
    cut = isOneALine(before) ? byLine() : byPiece();
    cut.write(before);
    before = "";
  };

  return {
    write: (text) => {
      if (cut !== undefined) cut.write(text);
      else {
        before += text;
        if (before.length > enoughToTell) begin();
      }
    },
    end: () => {
      if (cut === undefined) begin();
      cut?.end();
      if (opened !== undefined) opened.reader.end?.();
      else if (problem === undefined) giveUp();
    },
    format: () => opened?.format,
    problem: () => problem,
  };
}

const enoughToTell = 65_536;

/** Whether a document ends with its line, on the first line or, if that is broken, on one of those after it. */
function isOneALine(text: string): boolean {
  const found = text.split("\n").filter((line) => line.trim() !== "");
  return found.slice(0, 5).some((line) => line.startsWith("{") && isObject(line));
}

function isObject(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands in the wrapper that a search index puts around it. */
function within(item: Item): Item {
  const source = item["_source"];
  return typeof source === "object" && source !== null ? { ...source } : item;
}
