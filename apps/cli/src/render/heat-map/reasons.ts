import { basename } from "node:path";
import type { Measure, UnitUse } from "@mainstay/analysis";
import type { ElementId } from "@mainstay/plan";
import { mapSections, sectionTitles } from "../application-map/map-rows.ts";
import { chainWords, listed, percent } from "../words.ts";
import type { DrawnMap } from "./heat-map-page.ts";
import { type Html, html } from "./html.ts";

/** Why each service stands where it does: the way through the plan of each unit, figures, and the documents they are from. */
export function reasons(drawn: DrawnMap): Html {
  const { map, name } = drawn;
  const services = mapSections(map, { fold: false }).flatMap((section) =>
    section.rows.map(({ services: [service], uses }) => {
      const all = [...uses.values()];
      const lines = all.map((use) => html`<li>${reasonOf(drawn, service.service, use)}</li>\n`);
      return html`<section id="why-${service.service}"><h3>${name(service.service)}</h3>
<p class="quiet">${sectionTitles[section.class]}, ${percent(service.share)} of the headcount. ${sourcesOf(all)}</p>
<ul>${lines}</ul></section>
`;
    }),
  );
  return html`<h2>Why</h2>\n${services}`;
}

function reasonOf({ map, name, unitName }: DrawnMap, service: ElementId, use: UnitUse): string {
  const { unit, declaredBy, active, licensed } = use;
  const part = declaredBy === unit ? "" : `, a part of ${unitName(declaredBy ?? unit)}`;
  const way =
    declaredBy === undefined ? "" : `${part}: ${chainWords(map.pathTo(unit, service), name)}`;
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
