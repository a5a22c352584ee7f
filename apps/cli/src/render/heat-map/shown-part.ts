import type { ApplicationMap } from "@mainstay/analysis";
import type { UnitId } from "@mainstay/plan";
import { largestUnits, shownUnits } from "../application-map/map-columns.ts";
import { type MapRow, type MapSection, mapSections } from "../application-map/map-rows.ts";

/** As much of a map as a page shows: whole up to these bounds, so that a browser and a reader can still take it. */
export type ShownPart = {
  readonly units: readonly UnitId[];
  readonly leftUnits: number;
  readonly sections: readonly ShownSection[];
};

/** A section, and how many of its services are left out. */
type ShownSection = {
  readonly class: MapSection["class"];
  readonly rows: readonly MapRow[];
  readonly left: number;
};

const mostUnits = 40;
const mostServices = 100;

/** The largest units, and of each section the services that most people are active in, then that most units use; or all. */
export function shownPart(map: ApplicationMap, all: boolean): ShownPart {
  const units = shownUnits(map);
  const shown = all ? units : largestUnits(map, units, mostUnits);
  return {
    units: shown,
    leftUnits: units.length - shown.length,
    sections: mapSections(map, { fold: false }).map(({ class: section, rows }) => {
      const kept = all ? rows : rows.slice(0, mostServices);
      return { class: section, rows: kept, left: rows.length - kept.length };
    }),
  };
}

/** What is left out and how to see it, as sentences; none where the page has everything. */
export function leftOutWords({ units, leftUnits, sections }: ShownPart): readonly string[] {
  const [shown, left] = [
    sections.reduce((sum, { rows }) => sum + rows.length, 0),
    sections.reduce((sum, section) => sum + section.left, 0),
  ];
  if (left + leftUnits === 0) return [];
  return [
    ...(leftUnits === 0
      ? []
      : [`Only the ${units.length} largest of ${units.length + leftUnits} units are shown.`]),
    ...(left === 0
      ? []
      : [
          `Only ${shown} of ${shown + left} services are shown: at most ${mostServices} of each class, those with the most active people and then with the most units.`,
        ]),
    "Counts, classes and shares are of all of them. The option --all writes everything, --json for programs.",
  ];
}
