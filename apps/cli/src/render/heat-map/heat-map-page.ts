import type { ElementId, Plan, UnitId } from "@mainstay/plan";
import type { DocumentedMap } from "../../documents/map.ts";
import { evidenceText, summaryText } from "../application-map/evidence-text.ts";
import { serviceNamesIn } from "../application-map/service-names.ts";
import { notCountedLines } from "../application-map/not-counted.ts";
import { unreadLines } from "../usage-files.ts";
import { contradictions } from "./contradictions.ts";
import { type Html, html } from "./html.ts";
import { mapTable } from "./map-table.ts";
import { reasons } from "./reasons.ts";
import { style } from "./style.ts";

/** A map with the plan that it is of, and the names of what is in it. */
export type DrawnMap = DocumentedMap & {
  readonly plan: Plan;
  readonly name: (service: ElementId) => string;
  readonly unitName: (unit: UnitId) => string;
};

/** An application map as a page that stands alone: one file, no scripts, nothing fetched from elsewhere. */
export function heatMapPage({
  plan,
  ...documented
}: DocumentedMap & { readonly plan: Plan }): string {
  const unitNames = new Map(plan.units.map((unit) => [unit.id, unit.name]));
  const drawn = {
    plan,
    ...documented,
    name: serviceNamesIn(plan),
    unitName: (unit: UnitId) => unitNames.get(unit) ?? unit,
  };
  const title = `${plan.organisation.name ?? "The plan"}: who uses what`;
  return html`<!doctype html>
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
<p>${summaryText(documented.map)}</p>
<p class="quiet">${evidenceText(documented)}</p>
${mapTable(drawn)}
${contradictions(drawn)}
${list("Who is not counted", documented.usage === undefined ? [] : notCountedLines(plan, documented.usage))}
${list("Not read", unreadLines(documented.files))}
${reasons(drawn)}
</main>
</body>
</html>
`.html;
}

function list(title: string, lines: readonly string[]): Html | undefined {
  if (lines.length === 0) return undefined;
  return html`<h2>${title}</h2>\n<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>\n`;
}
