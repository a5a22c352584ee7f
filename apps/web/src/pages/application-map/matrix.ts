import type { getApplicationMap } from "@mainstay/api";
import { type MapClass, mapClasses } from "@mainstay/analysis";
import type * as z from "zod";
import { hasWords } from "../../components/has-words.ts";
import type { ApplicationMapView } from "./application-map-view.ts";

/** What the server tells of the application map. */
export type ApplicationMap = z.output<typeof getApplicationMap.answer>;
type Service = ApplicationMap["services"][number];

/** What a unit has to do with a service. */
export type Use = Service["uses"][number];

/** A service with its class, by the evidence that is looked at. */
export type MatrixRow = {
  readonly id: string;
  readonly name: string;
  readonly inPlan: boolean;
  readonly class: MapClass;
  /** Of the organisation's people, those in units that use it; by all evidence. */
  readonly share: number;
  readonly uses: ReadonlyMap<string, Use>;
};

/** The application map as it is shown. */
export type Matrix = {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly MatrixRow[];
  /** How many services are of each class, before classes are filtered. */
  readonly counts: Readonly<Record<MapClass, number>>;
};

/** The matrix that a view asks for. Units that use nothing and have no people have no column. */
export function toMatrix(
  { units, services }: ApplicationMap,
  {
    view: { text = "", classes, evidence, sort = "class", down, outside },
    nameOf,
  }: { readonly view: ApplicationMapView; readonly nameOf: (id: string) => string },
): Matrix {
  const all = services
    .filter(({ inPlan }) => outside === true || inPlan)
    .map((service): MatrixRow => {
      const { id, inPlan, share } = service;
      const uses = service.uses.filter(
        (use) => evidence === undefined || use[evidence] !== undefined,
      );
      return {
        id,
        name: nameOf(id),
        inPlan,
        share,
        class: evidence === undefined ? service.class : service.classBy[evidence],
        uses: new Map(uses.map((use) => [use.unit, use])),
      };
    })
    .filter(({ id, name }) => hasWords(`${name} ${id}`, text));
  const rows = all
    .filter((row) => classes === undefined || classes.includes(row.class))
    .toSorted((a, b) => (down === true ? -1 : 1) * comparisons[sort](a, b) || byName(a, b));
  const used = new Set(all.flatMap(({ uses }) => [...uses.keys()]));
  return {
    units: units
      .filter(({ id, weight }) => weight > 0 || used.has(id))
      .map(({ id }) => ({ id, name: nameOf(id) })),
    rows,
    counts: {
      "enterprise-wide": countOf(all, "enterprise-wide"),
      shared: countOf(all, "shared"),
      specific: countOf(all, "specific"),
      unused: countOf(all, "unused"),
    },
  };
}

function countOf(rows: readonly MatrixRow[], wanted: MapClass): number {
  return rows.filter((row) => row.class === wanted).length;
}

type Comparison = (a: MatrixRow, b: MatrixRow) => number;

const byName: Comparison = (a, b) => a.name.localeCompare(b.name, "en");
const byUnits: Comparison = (a, b) => b.uses.size - a.uses.size;
const comparisons: Readonly<Record<NonNullable<ApplicationMapView["sort"]>, Comparison>> = {
  class: (a, b) => mapClasses.indexOf(a.class) - mapClasses.indexOf(b.class) || byUnits(a, b),
  name: byName,
  share: (a, b) => b.share - a.share,
  units: byUnits,
};
