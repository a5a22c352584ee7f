/** A piece of HTML that is safe to put into a page. */
export type Html = { readonly html: string };

/** What can be put into a piece of HTML. */
export type Value = string | number | Html | readonly Html[] | undefined;

/**
 * HTML with values put in: text is escaped, pieces of HTML stay, lists are joined and what is undefined is left out, so
 * that nothing a plan or a report says can become markup.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const written = values.map((value, at) => `${textOf(value)}${parts[at + 1] ?? ""}`);
  return { html: `${parts[0] ?? ""}${written.join("")}` };
}

function textOf(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  return "html" in value ? value.html : value.map((piece) => piece.html).join("");
}

/** What has no look of its own, or changes the direction of what follows; lines may break. */
const unprintable = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

function escaped(text: string): string {
  return text
    .replaceAll(unprintable, " ")
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\u00a0", "&nbsp;");
}
