import type { Measure, UnitUse } from "@mainstay/analysis";
import type { UnitId } from "@mainstay/plan";
import { mapSections, sectionTitles } from "../application-map/map-rows.ts";
import { chainWords, percent } from "../words.ts";
import type { DrawnMap } from "./heat-map-page.ts";
import { type Html, html } from "./html.ts";

/** Why each service stands where it does: the way through the plan, and figures with their days and documents. */
export function reasons({ plan, map, name }: DrawnMap): Html {
  const unitNames = new Map<UnitId, string>(plan.units.map((unit) => [unit.id, unit.name]));
  const services = mapSections(map, { fold: false }).flatMap((section) =>
    section.rows.map(({ services: [service], uses }) => {
      const lines = [...uses.values()].map((use) => {
        const unit = unitNames.get(use.unit) ?? use.unit;
        return html`<li>${unit}: ${wordsOf(use, service.service)}.</li>`;
      });
      return html`<section id="why-${service.service}"><h3>${name(service.service)}</h3>
<p class="quiet">${sectionTitles[section.class]}, ${percent(service.share)} of the headcount.</p>
<ul>${lines}</ul></section>\n`;
    }),
  );
  return html`<h2>Why</h2>\n${services}`;

  function wordsOf(use: UnitUse, service: Parameters<typeof map.pathTo>[1]): string {
    const by = use.declaredBy;
    const inherited =
      by === undefined || by === use.unit
        ? ""
        : ` by ${unitNames.get(by) ?? by}, of which it is a part`;
    const declared =
      by === undefined
        ? []
        : [`declared${inherited}: ${chainWords(map.pathTo(use.unit, service), name)}`];
    return [
      ...declared,
      ...measured("active", use.active),
      ...measured("licensed", use.licensed),
    ].join("; ");
  }
}

function measured(kind: string, measure: Measure | undefined): readonly string[] {
  if (measure === undefined) return [];
  const { users, ofUsers, share, from, to, source } = measure;
  const days = from === undefined || to === undefined ? "" : `, ${from} to ${to}`;
  return [`${users} of ${ofUsers} people ${kind} (${percent(share)}${days}, ${source})`];
}
