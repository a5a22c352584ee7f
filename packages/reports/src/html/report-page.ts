import type { Plan } from "@mainstay/plan";
import { html, type Html } from "./html.ts";
import { style } from "./style.ts";
import { instantWords } from "../parts/words.ts";

/** When a report was made, an instant, and of which revision of the plan, where it is kept in revisions. */
export type Made = { readonly at: string; readonly revision?: number | undefined };

/** What a report is made of. */
export type ReportContent = {
  readonly title: string;
  readonly about: string;
  readonly parts: readonly (Html | undefined)[];
};

/** A report as a page that stands alone: one file, no scripts, nothing fetched from elsewhere, which browsers hold it to. */
export function reportPage(
  { organisation }: Plan,
  { title, about, parts }: ReportContent,
  { at, revision }: Made,
): string {
  const name = organisation.name ?? organisation.id ?? "";
  const of = revision === undefined ? "" : `, from revision ${revision} of the plan`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="quiet">${name}</p>
<h1>${title}</h1>
<p class="quiet">${about}</p>
${parts.filter((part) => part !== undefined)}
<footer>Made by Mainstay at ${instantWords(at)}${of}. Times are in UTC.</footer>
</main>
</body>
</html>
`.html;
}
