/**
 * A line of CSV (RFC 4180). What a spreadsheet program would take for a formula and run gets an apostrophe (OWASP, CSV Injection):
 * processes and names are whatever somebody called them.
 */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cellOf).join(",")}\n`;
}

/** The text of a cell as it was before it was made safe. */
export function bareCell(text: string): string {
  return /^'+[=+\-@]/.test(text) ? text.slice(1) : text;
}

function cellOf(cell: string | number | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  // A record is a line to whoever reads it again.
  const line = cell.replaceAll(/[\r\n\t]+/g, " ");
  const safe = /^'*[=+\-@]/.test(line) ? `'${line}` : line;
  return /[",;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
