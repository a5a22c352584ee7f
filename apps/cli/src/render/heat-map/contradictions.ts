import type { ElementId } from "@mainstay/plan";
import { contradictionKinds, contradictionWords } from "../application-map/contradiction-words.ts";
import { excerpt } from "../excerpt.ts";
import { percent } from "../words.ts";
import type { DrawnMap } from "./heat-map-page.ts";
import { type Html, html } from "@mainstay/reports";

const mostContradictions = 500;

/** Where plan and evidence contradict each other, as a table for each kind. */
export function contradictions({ map, part, all, name, unitName }: DrawnMap): readonly Html[] {
  const explained = new Set(
    part.sections.flatMap(({ rows }) => rows.map(({ services: [{ service }] }) => service)),
  );
  const serviceCell = (service: ElementId) =>
    explained.has(service)
      ? html`<td><a href="#why-${service}">${name(service)}</a></td>`
      : html`<td>${name(service)}</td>`;
  return contradictionKinds.flatMap((kind) => {
    const found = map.disagreements.filter((one) => one.kind === kind);
    if (found.length === 0) return [];
    const { title, means } = contradictionWords[kind];
    const { shown, rest } = excerpt(found, all, { most: mostContradictions });
    const rows = shown.map(({ unit, service, measure: { users, ofUsers, share } }) => {
      return html`<tr><td>${unitName(unit)}</td>${serviceCell(service)}<td class="number">${users} of ${ofUsers}</td><td class="number">${percent(share)}</td></tr>\n`;
    });
    return [
      html`<h2>${title}: ${found.length}</h2>
<p>${means}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Unit</th><th scope="col">Service</th><th scope="col" class="number">People</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>\n${rest.map((line) => html`<p>${line}</p>\n`)}`,
    ];
  });
}
