import { safeText } from "./safe-text.ts";

/** Rows as CSV (RFC 4180) that spreadsheet programs open rightly: UTF-8 with a byte order mark, lines that end in CRLF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function field(text: string): string {
  const safe = safeText(text);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
