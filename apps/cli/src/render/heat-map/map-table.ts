import type { UnitUse } from "@mainstay/analysis";
import { letterWords, lettersOf, percentNumber, shareOf } from "../application-map/map-cell.ts";
import { type MapRow, sectionTitles, usesOf } from "../application-map/map-rows.ts";
import type { DrawnMap } from "./heat-map-page.ts";
import { type Html, html } from "@mainstay/reports";

/** The map itself: a row for each service, a column for each unit, the share as a number and as heat. */
export function* mapTable(drawn: DrawnMap): Generator<Html> {
  const { map, part, unitName } = drawn;
  const weights = new Map(map.units.map((unit) => [unit.unit, unit]));
  const heads = part.units.map((unit) => {
    const size = weights.get(unit);
    const people = size === undefined || size.from === "equal" ? "" : sizeWords(size);
    return html`<th scope="col" class="unit"><span>${unitName(unit)}</span><small>${people}</small></th>`;
  });
  yield html`<p class="quiet">${letterWords} Below each unit stands its headcount.</p>
<div class="scroll" role="region" aria-labelledby="map-caption" tabindex="0">
<table class="map">
<caption id="map-caption">Services against business units</caption>
<thead><tr><th scope="col">Service</th>${heads}</tr></thead>
`;
  for (const { class: section, rows, left } of part.sections) {
    const number = `${rows.length + left}${left === 0 ? "" : `, of which ${rows.length} are shown`}`;
    yield html`<tbody><tr><th scope="rowgroup" colspan="${part.units.length + 1}"><span>${sectionTitles[section]}: ${number}</span></th></tr>\n`;
    for (const row of rows) yield rowOf(drawn, row);
    yield html`</tbody>\n`;
  }
  yield html`</table>
</div>
`;
}

function rowOf({ part, name }: DrawnMap, row: MapRow): Html {
  const [service] = row.services;
  const uses = usesOf(row);
  const label = `${name(service.service)}${service.inPlan ? "" : " (not in the plan)"}`;
  const remark =
    service.class !== service.classInUse && service.classInUse !== "unused"
      ? html`<small>${service.classInUse} in use: the others only have licences</small>`
      : undefined;
  const cells = part.units.map((unit) => cell(uses.get(unit)));
  return html`<tr><th scope="row"><a href="#why-${service.service}">${label}</a>${remark}</th>${cells}</tr>\n`;
}

function sizeWords({ weight, from }: DrawnMap["map"]["units"][number]): string {
  return from === "unknown" ? "?" : String(weight);
}

function cell(use: UnitUse | undefined): Html {
  const letters = use === undefined ? "" : lettersOf(use);
  if (use === undefined || letters === "") return html`<td></td>`;
  const share = shareOf(use);
  const heat = letters.includes("A") ? "active" : share === undefined ? "" : "licensed";
  const declared = use.declaredBy === undefined ? "" : `by-${use.declaredBy}`;
  const percent = share === undefined ? undefined : html` <b>${percentNumber(share)}&nbsp;%</b>`;
  const shown = heat === "active" ? letters.replace("L", "") : letters;
  return html`<td class="${`${declared} ${heat}`.trim()}" style="--share:${Math.round((share ?? 0) * 100) / 100}">${shown}${percent}</td>`;
}
