import { basename } from "node:path";
import type { Measure, UnitUse } from "@mainstay/analysis";
import type { ElementId } from "@mainstay/plan";
import { type MapRow, sectionTitles, usesOf } from "../application-map/map-rows.ts";
import { chainWords, listed, percent } from "../words.ts";
import type { DrawnMap } from "./heat-map-page.ts";
import { type Html, html } from "@mainstay/reports";

/** Why each service stands where it does: the way through the plan of each unit, figures, and the documents they are from. */
export function* reasons(drawn: DrawnMap): Generator<Html> {
  yield html`<h2>Why</h2>\n`;
  for (const { class: section, rows } of drawn.part.sections) {
    for (const row of rows) yield reasonsOf(drawn, sectionTitles[section], row);
  }
}

function reasonsOf(drawn: DrawnMap, title: string, row: MapRow): Html {
  const [service] = row.services;
  const uses = usesOf(row);
  const shown = drawn.part.units.flatMap((unit) => uses.get(unit) ?? []);
  const lines = shown.map((use) => html`<li>${reasonOf(drawn, service.service, use)}</li>\n`);
  const left = uses.size - shown.length;
  const rest =
    left === 0 ? undefined : html`<li>… and ${left} of the units that are left out.</li>\n`;
  return html`<section id="why-${service.service}"><h3>${drawn.name(service.service)}</h3>
<p class="quiet">${title}, ${percent(service.share)} of the headcount. ${sourcesOf([...uses.values()])}</p>
<ul>${lines}${rest}</ul></section>
`;
}

function reasonOf({ map, name, unitName }: DrawnMap, service: ElementId, use: UnitUse): string {
  const { unit, declaredBy, active, licensed } = use;
  const by = declaredBy === "technology" ? ", by technology that it runs" : "";
  const way =
    declaredBy === undefined ? "" : `${by}: ${chainWords(map.pathTo(unit, service), name)}`;
  const figures = [...figureOf("active", active), ...figureOf("licensed", licensed)];
  return [`${unitName(unit)}${way}.`, ...figures].join(" ");
}

function figureOf(kind: string, measure: Measure | undefined): readonly string[] {
  if (measure === undefined) return [];
  const { users, ofUsers, share } = measure;
  return [`${users} of ${ofUsers} ${kind} (${percent(share)}).`];
}

function sourcesOf(uses: readonly UnitUse[]): string {
  const of = (kind: "active" | "licensed", title: string) => {
    const measures = uses.flatMap((use) => use[kind] ?? []);
    if (measures.length === 0) return [];
    const sources = new Set(
      measures.flatMap(({ source }) => source.split(", ").map((one) => basename(one))),
    );
    const [from] = measures.flatMap((measure) => measure.from ?? []).toSorted();
    const to = measures
      .flatMap((measure) => measure.to ?? [])
      .toSorted()
      .at(-1);
    const days = from === undefined || to === undefined ? "" : `, ${from} to ${to}`;
    return [`${title} by ${listed([...sources])}${days}.`];
  };
  return [...of("active", "Active"), ...of("licensed", "Licensed")].join(" ");
}
