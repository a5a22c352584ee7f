import type { ApplicationMap, MapClass, ServiceUse, UnitUse } from "@mainstay/analysis";
import type { UnitId } from "@mainstay/plan";
import { cellText } from "./map-cell.ts";

/** Services that are used alike, so that one row of a table says it of all of them. */
export type MapRow = {
  readonly services: readonly [ServiceUse, ...ServiceUse[]];
  readonly uses: ReadonlyMap<UnitId, UnitUse>;
};

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
  unused: "Used by nobody",
};

/** The map in sections, those used most first; in each, services with the most active people first. `fold` joins rows that read alike. */
export function mapSections(
  { services }: ApplicationMap,
  { fold }: { readonly fold: boolean },
): readonly MapSection[] {
  const bySection = Map.groupBy(services, sectionOf);
  return order.flatMap((name) => {
    const found = bySection.get(name);
    return found === undefined ? [] : [{ class: name, rows: rowsOf(found, fold) }];
  });
}

/** The units that have anything to show, in the order of the plan. */
export function shownUnits(map: ApplicationMap): readonly UnitId[] {
  const using = new Set(map.services.flatMap(({ listUses }) => listUses().map(({ unit }) => unit)));
  return map.units
    .filter(({ unit, weight }) => weight > 0 || using.has(unit))
    .map(({ unit }) => unit);
}

function sectionOf(row: ServiceUse): MapSection["class"] {
  return row.classInUse === "unused" && row.class !== "unused" ? "licensed-only" : row.class;
}

function rowsOf(services: readonly ServiceUse[], fold: boolean): readonly MapRow[] {
  const rows = services.map((service) => ({
    service,
    uses: new Map(service.listUses().map((use) => [use.unit, use])),
  }));
  const alike = Map.groupBy(rows, ({ service, uses }) =>
    fold ? `${service.classInUse} ${[...uses.values()].map(columnText).join("")}` : service.service,
  );
  return [...alike.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              services: [first.service, ...others.map(({ service }) => service)] as const,
              uses: first.uses,
            },
          ],
    )
    .toSorted((a, b) => weightOf(b) - weightOf(a));
}

function columnText(use: UnitUse): string {
  const text = cellText(use);
  return text === "" ? "" : `${use.unit} ${text},`;
}

/** People active come first, then how many units there are. */
function weightOf({ uses }: MapRow): number {
  const people = [...uses.values()].reduce((sum, { active }) => sum + (active?.users ?? 0), 0);
  return people * 1_000 + uses.size;
}
