import {
  type ApplicationMap,
  beginnings,
  mapClasses,
  type Measure,
  type ServiceUse,
  type UnitUse,
} from "@mainstay/analysis";
import * as z from "zod";
import { IdText } from "./duration.ts";

const Class = z.enum(mapClasses).meta({ id: "Class" });
const Count = z.int().nonnegative();
const ShareOfPeople = z.number().min(0).max(1);

const MeasureEntry = z
  .strictObject({
    users: Count,
    ofUsers: Count,
    share: ShareOfPeople,
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    source: z.string(),
  })
  .meta({ id: "Measure", description: "How many of how many people, over which days, by what" });

const UseWithWay = z.strictObject({
  unit: IdText,
  declared: z
    .strictObject({ by: z.enum(beginnings), path: z.array(IdText) })
    .nullable()
    .meta({
      description: "Whether work of the unit reaches it or only technology that it runs, and how",
    }),
  active: MeasureEntry.nullable(),
  licensed: MeasureEntry.nullable(),
});

/** A use without its way: on a large plan all ways together are many times the rest. What is not there is left out. */
const Use = z.strictObject({
  unit: IdText,
  declared: z
    .enum(beginnings)
    .optional()
    .meta({ description: "Whether work of the unit reaches it or only technology that it runs" }),
  active: MeasureEntry.optional(),
  licensed: MeasureEntry.optional(),
});

const ServiceEntry = z.strictObject({
  id: IdText,
  inPlan: z.boolean(),
  class: Class,
  share: ShareOfPeople,
  classInUse: Class.meta({ description: "The class without licences" }),
  classBy: z.strictObject({ declared: Class, active: Class, licensed: Class }),
  uses: z.array(UseWithWay),
});

/** The application map: services against units, with why, by which way, and how many. */
export const MapDocument = z
  .strictObject({
    units: z.array(
      z.strictObject({
        id: IdText,
        weight: z.number().nonnegative(),
        weightFrom: z.enum(["headcount", "users", "equal", "unknown"]),
        people: Count.nullable().meta({ description: "People whom the files place in it" }),
      }),
    ),
    services: z.array(ServiceEntry),
    disagreements: z.array(
      z.strictObject({
        kind: z.enum(["active-not-declared", "declared-not-seen", "licensed-not-used"]),
        unit: IdText,
        service: IdText,
        measure: MeasureEntry,
      }),
    ),
  })
  .meta({ id: "ApplicationMap" });
type MapDocument = z.output<typeof MapDocument>;

/** The same with what each use is and not by which way. */
export const MapWithoutWays = MapDocument.extend({
  services: z.array(ServiceEntry.extend({ uses: z.array(Use) })),
});

/** How the use of a service by a unit is told. */
type ToUse = (map: ApplicationMap, service: ServiceUse, use: UnitUse) => object;

/**
 * An application map as the text of the document, in pieces and without the braces around it: everything that is known of
 * each service and unit, and why, can be more than fits in memory. `people`: how many are placed in each unit, if anybody was counted.
 */
export function mapFields(
  map: ApplicationMap,
  people?: ReadonlyMap<string, number>,
): Generator<string> {
  return fieldsOf(map, people, toUseWithWay);
}

/** The same without the ways. */
export function fieldsWithoutWays(map: ApplicationMap): Generator<string> {
  return fieldsOf(map, undefined, toUse);
}

function* fieldsOf(
  map: ApplicationMap,
  people: ReadonlyMap<string, number> | undefined,
  toUsed: ToUse,
): Generator<string> {
  const units = map.units.map(({ unit, weight, from }) => ({
    id: unit,
    weight,
    weightFrom: from,
    people: people === undefined ? null : (people.get(unit) ?? 0),
  }));
  yield `"units":${JSON.stringify(units)},"services":[`;
  yield* separated(map.services, (row) => toServiceEntry(map, row, toUsed));
  yield `],"disagreements":[`;
  yield* separated(map.disagreements, ({ measure, ...found }) => ({
    ...found,
    measure: measureEntry(measure),
  }));
  yield "]";
}

function* separated<Item>(
  items: readonly Item[],
  entryOf: (item: Item) => object,
): Generator<string> {
  let separator = "";
  for (const item of items) {
    yield separator + JSON.stringify(entryOf(item));
    separator = ",";
  }
}

function toServiceEntry(map: ApplicationMap, row: ServiceUse, toUsed: ToUse) {
  return {
    id: row.service,
    inPlan: row.inPlan,
    class: row.class,
    share: row.share,
    classInUse: row.classInUse,
    classBy: row.classBy,
    uses: row.listUses().map((use) => toUsed(map, row, use)),
  };
}

function toUseWithWay(
  map: ApplicationMap,
  { service }: ServiceUse,
  { unit, declaredBy, active, licensed }: UnitUse,
): MapDocument["services"][number]["uses"][number] {
  return {
    unit,
    declared:
      declaredBy === undefined ? null : { by: declaredBy, path: [...map.pathTo(unit, service)] },
    active: toMeasureEntry(active),
    licensed: toMeasureEntry(licensed),
  };
}

function toUse(
  _map: ApplicationMap,
  _service: ServiceUse,
  { unit, declaredBy, active, licensed }: UnitUse,
): z.output<typeof Use> {
  return {
    unit,
    ...(declaredBy === undefined ? {} : { declared: declaredBy }),
    ...(active === undefined ? {} : { active: measureEntry(active) }),
    ...(licensed === undefined ? {} : { licensed: measureEntry(licensed) }),
  };
}

function toMeasureEntry(measure: Measure | undefined): z.output<typeof MeasureEntry> | null {
  return measure === undefined ? null : measureEntry(measure);
}

function measureEntry({ users, ofUsers, share, from, to, source }: Measure) {
  return { users, ofUsers, share, from: from ?? null, to: to ?? null, source };
}
