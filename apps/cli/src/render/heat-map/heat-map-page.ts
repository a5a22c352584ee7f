import type { ElementId, Plan, UnitId } from "@mainstay/plan";
import type { DocumentedMap } from "../../documents/map.ts";
import { evidenceText, summaryText, weightWords } from "../application-map/evidence-text.ts";
import { serviceNamesIn } from "../application-map/service-names.ts";
import { notCountedLines } from "../application-map/not-counted.ts";
import { unreadLines } from "../usage-files.ts";
import { contradictions } from "./contradictions.ts";
import { type Html, html } from "@mainstay/reports";
import { mapTable } from "./map-table.ts";
import { reasons } from "./reasons.ts";
import { leftOutWords, type ShownPart, shownPart } from "./shown-part.ts";
import { style } from "./style.ts";

/** A map with the plan that it is of; `all` asks for every service, unit and contradiction. */
export type PagedMap = DocumentedMap & { readonly plan: Plan; readonly all: boolean };

/** The same with the part of it that the page shows, and the names of what is in it. */
export type DrawnMap = PagedMap & {
  readonly part: ShownPart;
  readonly name: (service: ElementId) => string;
  readonly unitName: (unit: UnitId) => string;
};

/** An application map as a page that stands alone, in pieces: one file, no scripts, nothing fetched from elsewhere. */
export function* heatMapPieces(paged: PagedMap): Generator<string> {
  for (const piece of htmlPieces(paged)) yield piece.html;
}

function* htmlPieces(paged: PagedMap): Generator<Html> {
  const { plan, map, usage, files } = paged;
  const unitNames = new Map(plan.units.map((unit) => [unit.id, unit.name]));
  const drawn = {
    ...paged,
    part: shownPart(map, paged.all),
    name: serviceNamesIn(plan),
    unitName: (unit: UnitId) => unitNames.get(unit) ?? unit,
  };
  const title = `${plan.organisation.name ?? "The plan"}: who uses what`;
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${summaryText(map)}</p>
<p class="quiet">${[evidenceText(paged), ...weightWords(map)].join(" ")}</p>
${paragraph(leftOutWords(drawn.part))}`;
  yield* mapTable(drawn);
  yield html`${contradictions(drawn)}
${list("Who is not counted", usage === undefined ? [] : notCountedLines(plan, usage, files))}
${list("Not read", unreadLines(files))}
`;
  yield* reasons(drawn);
  yield html`
</main>
</body>
</html>
`;
}

function paragraph(sentences: readonly string[]): Html | undefined {
  if (sentences.length === 0) return undefined;
  return html`<p><strong>${sentences.join(" ")}</strong></p>\n`;
}

function list(title: string, lines: readonly string[]): Html | undefined {
  if (lines.length === 0) return undefined;
  return html`<h2>${title}</h2>\n<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>\n`;
}
