import { longestCell } from "../tables/table.ts";

/** Several texts as one cell: joined by commas, those with a comma, quote or white space at an end in quotes. */
export function joinTexts(texts: readonly string[]): string {
  return texts
    .map((text) =>
      /[,;"\n\r]|^\s|\s$/.test(text) || text === "" ? `"${text.replaceAll('"', '""')}"` : text,
    )
    .join(", ");
}

/** The texts of such a cell; lines and semicolons part them too, as people write them. */
export function splitTexts(cell: string): readonly string[] {
  if (cell.length > longestCell) return [cell];
  const parts = cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=[,;\n]|$)|([^,;\n]*))(?:[,;\n]|$)/g);
  return Array.from(parts, ([, quoted, bare]) =>
    quoted === undefined ? (bare ?? "").trim() : quoted.replaceAll('""', '"'),
  ).filter((text) => text !== "");
}
