import { longestCell } from "../tables/table.ts";

/** Several texts as one cell: joined by commas, those with a comma, quote or white space at an end in quotes. */
export function joinTexts(texts: readonly string[]): string {
  return texts
    .map((text) => (/[,;"\n\r]|^\s|\s$/.test(text) || text === "" ? quoted(text) : text))
    .join(", ");
}

/** The texts of such a cell; lines and semicolons part them too, as people write them. */
export function splitTexts(cell: string): readonly string[] {
  return split(cell, /\s*(?:"((?:[^"]|"")*)"\s*(?=[,;\n]|$)|([^,;\n]*))(?:[,;\n]|$)/g);
}

/** Several texts as one cell, a line for each; those of several lines, or with white space at an end, in quotes. */
export function joinLines(texts: readonly string[]): string {
  return texts
    .map((text) => (/^"|[\n\r]|^\s|\s$/.test(text) || text === "" ? quoted(text) : text))
    .join("\n");
}

/** The texts of such a cell. */
export function splitLines(cell: string): readonly string[] {
  return split(cell, /\s*(?:"((?:[^"]|"")*)"[^\S\n]*(?=\n|$)|([^\n]*))(?:\n|$)/g);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function split(cell: string, part: RegExp): readonly string[] {
  if (cell.length > longestCell) return [cell];
  return Array.from(cell.matchAll(part), ([, inQuotes, bare]) =>
    inQuotes === undefined ? (bare ?? "").trim() : inQuotes.replaceAll('""', '"'),
  ).filter((text) => text !== "");
}
