import type { UnitUse } from "@mainstay/analysis";
import type { UnitId } from "@mainstay/plan";
import { lettersOf, percentNumber, shareOf } from "../application-map/map-cell.ts";
import { mapSections, sectionTitles, shownUnits } from "../application-map/map-rows.ts";
import type { DrawnMap } from "./heat-map-page.ts";
import { type Html, html } from "./html.ts";

/** The map itself: a row for each service, a column for each unit, the share as a number and as heat. */
export function mapTable({ map, name, unitName }: DrawnMap): Html {
  const units = shownUnits(map);
  const weights = new Map(map.units.map((unit) => [unit.unit, unit]));
  const heads = units.map((unit) => {
    const size = weights.get(unit);
    const people = size === undefined || size.from === "equal" ? "" : sizeWords(size);
    return html`<th scope="col" class="unit"><span>${unitName(unit)}</span><small>${people}</small></th>`;
  });
  const bodies = mapSections(map, { fold: false }).map(({ class: section, rows }) => {
    const title = html`<tr><th scope="rowgroup" colspan="${units.length + 1}"><span>${sectionTitles[section]}: ${rows.length}</span></th></tr>`;
    const lines = rows.map(({ services: [service], uses }) => {
      const label = `${name(service.service)}${service.inPlan ? "" : " (not in the plan)"}`;
      const remark =
        service.class !== service.classInUse && service.classInUse !== "unused"
          ? html`<small>${service.classInUse} in use: the others only have licences</small>`
          : undefined;
      const cells = units.map((unit: UnitId) => cell(uses.get(unit)));
      return html`<tr><th scope="row"><a href="#why-${service.service}">${label}</a>${remark}</th>${cells}</tr>\n`;
    });
    return html`<tbody>${title}\n${lines}</tbody>\n`;
  });
  return html`<p class="quiet">D: the plan says so. A: people were active, with their share. L: people have licences, with their share, and no report shows anybody active. Below each unit stands its headcount.</p>
<div class="scroll" role="region" aria-labelledby="map-caption" tabindex="0">
<table class="map">
<caption id="map-caption">Services against business units</caption>
<thead><tr><th scope="col">Service</th>${heads}</tr></thead>
${bodies}</table>
</div>`;
}

function sizeWords({ weight, from }: DrawnMap["map"]["units"][number]): string {
  return from === "unknown" ? "?" : String(weight);
}

function cell(use: UnitUse | undefined): Html {
  const letters = use === undefined ? "" : lettersOf(use);
  if (use === undefined || letters === "") return html`<td></td>`;
  const share = shareOf(use);
  const heat = letters.includes("A") ? "active" : share === undefined ? "" : "licensed";
  const declared = letters.includes("D") ? "declared" : "";
  const percent = share === undefined ? undefined : html` <b>${percentNumber(share)}&nbsp;%</b>`;
  const shown = heat === "active" ? letters.replace("L", "") : letters;
  return html`<td class="${`${declared} ${heat}`.trim()}" style="--share:${Math.round((share ?? 0) * 100) / 100}">${shown}${percent}</td>`;
}
