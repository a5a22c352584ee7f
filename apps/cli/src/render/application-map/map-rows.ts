import type { ApplicationMap, MapClass, ServiceUse, UnitUse } from "@mainstay/analysis";
import type { UnitId } from "@mainstay/plan";
import { cellText } from "./map-cell.ts";

/** Services that are used alike, so that one row of a table says it of all of them. */
export type MapRow = { readonly services: readonly [ServiceUse, ...ServiceUse[]] };

/** A part of the map: services of a class, or those for which there are only licences. */
export type MapSection = {
  readonly class: MapClass | "licensed-only";
  readonly rows: readonly MapRow[];
};

const order = ["enterprise-wide", "shared", "specific", "licensed-only", "unused"] as const;

/** What each section is called. */
export const sectionTitles: Readonly<Record<MapSection["class"], string>> = {
  "enterprise-wide": "Enterprise-wide",
  shared: "Shared by several units",
  specific: "Specific to one unit",
  "licensed-only": "Licensed, but neither declared nor used",
  unused: "Used by no unit",
};

/** The map in sections, those used most first; in each, services with the most active people first. `fold` joins rows that read alike. */
export function mapSections(
  map: ApplicationMap,
  { fold }: { readonly fold: boolean },
): readonly MapSection[] {
  return servicesBySection(map).map((section) => ({
    class: section.class,
    rows: rowsOf(section.services, fold),
  }));
}

/** The services of each section that has any, in the order of the plan. */
export function servicesBySection({ services }: ApplicationMap): readonly (Pick<
  MapSection,
  "class"
> & {
  readonly services: readonly ServiceUse[];
})[] {
  const bySection = Map.groupBy(services, sectionOf);
  return order.flatMap((name) => {
    const found = bySection.get(name);
    return found === undefined ? [] : [{ class: name, services: found }];
  });
}

/** What is known of the units in a row. A large map has too many of these to keep, so each row is asked when it is drawn. */
export function usesOf({ services: [first] }: MapRow): ReadonlyMap<UnitId, UnitUse> {
  return new Map(first.listUses().map((use) => [use.unit, use]));
}

function sectionOf(row: ServiceUse): MapSection["class"] {
  return row.classInUse === "unused" && row.class !== "unused" ? "licensed-only" : row.class;
}

/** People active come first, then how many units there are. */
function rowsOf(services: readonly ServiceUse[], fold: boolean): readonly MapRow[] {
  const weighed = services.map((service) => {
    const uses = service.listUses();
    return {
      service,
      key: fold ? `${service.classInUse} ${uses.map(columnText).join("")}` : service.service,
      people: uses.reduce((sum, { active }) => sum + (active?.users ?? 0), 0),
      units: uses.length,
    };
  });
  return [...Map.groupBy(weighed, ({ key }) => key).values()]
    .toSorted(([a], [b]) => b.people - a.people || b.units - a.units)
    .map(([first, ...others]) => ({
      services: [first.service, ...others.map(({ service }) => service)],
    }));
}

function columnText(use: UnitUse): string {
  const text = cellText(use);
  return text === "" ? "" : `${use.unit} ${text},`;
}
