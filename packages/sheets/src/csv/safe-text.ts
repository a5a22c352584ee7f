/**
 * Text that a spreadsheet program takes for text when it opens a CSV file: what it would take for a formula and run gets
 * an apostrophe (OWASP, CSV Injection). `bareText` takes it away again.
 */
export function safeText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text;
}

/** The text that `safeText` was given. */
export function bareText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) && !isNumber(text.slice(1)) ? text.slice(1) : text;
}

/** Numbers are no formulas. */
function isNumber(text: string): boolean {
  return /^-\d+(?:[.,]\d+)?$/.test(text);
}
