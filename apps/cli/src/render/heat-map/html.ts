import { plain } from "../words.ts";

/** A piece of HTML that is safe to put into a page. */
export type Html = { readonly html: string };

/**
 * HTML with values put in: text is escaped, pieces of HTML stay, lists are joined and what is undefined is left out, so
 * that nothing a plan or a report says can become markup.
 */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[] | undefined)[]
): Html {
  const written = values.map((value, at) => `${textOf(value)}${parts[at + 1] ?? ""}`);
  return { html: `${parts[0] ?? ""}${written.join("")}` };
}

function textOf(value: string | number | Html | readonly Html[] | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(plain(value));
  return "html" in value ? value.html : value.map((piece) => piece.html).join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\u00a0", "&nbsp;");
}
