import { contradictionKinds, contradictionWords } from "../application-map/contradiction-words.ts";
import { percent } from "../words.ts";
import type { DrawnMap } from "./heat-map-page.ts";
import { type Html, html } from "./html.ts";

/** Where plan and evidence contradict each other, as a table for each kind. */
export function contradictions({ map, name, unitName }: DrawnMap): readonly Html[] {
  return contradictionKinds.flatMap((kind) => {
    const found = map.disagreements.filter((one) => one.kind === kind);
    if (found.length === 0) return [];
    const { title, means } = contradictionWords[kind];
    const rows = found.map(({ unit, service, measure: { users, ofUsers, share } }) => {
      return html`<tr><td>${unitName(unit)}</td><td><a href="#why-${service}">${name(service)}</a></td><td class="number">${users} of ${ofUsers}</td><td class="number">${percent(share)}</td></tr>\n`;
    });
    return [
      html`<h2>${title}: ${found.length}</h2>
<p>${means}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Unit</th><th scope="col">Service</th><th scope="col" class="number">People</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>\n`,
    ];
  });
}
