import {
  type ApplicationMap,
  beginnings,
  mapClasses,
  type Measure,
  type ServiceUse,
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

const UseEntry = z.strictObject({
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

/** The application map: services against units, with why and how many. */
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
    services: z.array(
      z.strictObject({
        id: IdText,
        inPlan: z.boolean(),
        class: Class,
        share: ShareOfPeople,
        classInUse: Class.meta({ description: "The class without licences" }),
        classBy: z.strictObject({ declared: Class, active: Class, licensed: Class }),
        uses: z.array(UseEntry),
      }),
    ),
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

/**
 * An application map as the text of the document, in pieces and without the braces around it: everything that is known of
 * each service and unit, and why, can be more than fits in memory. `people`: how many are placed in each unit, if anybody was counted.
 */
export function* mapFields(
  map: ApplicationMap,
  people?: ReadonlyMap<string, number>,
): Generator<string> {
  const units = map.units.map(({ unit, weight, from }) => ({
    id: unit,
    weight,
    weightFrom: from,
    people: people === undefined ? null : (people.get(unit) ?? 0),
  }));
  yield `"units":${JSON.stringify(units)},"services":[`;
  yield* separated(map.services, (row) => toServiceEntry(map, row));
  yield `],"disagreements":[`;
  yield* separated(map.disagreements, ({ measure, ...found }) => ({
    ...found,
    measure: measureEntry(measure),
  }));
  yield "]";
}

function* separated<Item>(
  items: readonly Item[],
  entryOf: (item: Item) => MapDocument["services" | "disagreements"][number],
): Generator<string> {
  let separator = "";
  for (const item of items) {
    yield separator + JSON.stringify(entryOf(item));
    separator = ",";
  }
}

function toServiceEntry(map: ApplicationMap, row: ServiceUse): MapDocument["services"][number] {
  return {
    id: row.service,
    inPlan: row.inPlan,
    class: row.class,
    share: row.share,
    classInUse: row.classInUse,
    classBy: row.classBy,
    uses: row.listUses().map(({ unit, declaredBy, active, licensed }) => ({
      unit,
      declared:
        declaredBy === undefined
          ? null
          : { by: declaredBy, path: [...map.pathTo(unit, row.service)] },
      active: toMeasureEntry(active),
      licensed: toMeasureEntry(licensed),
    })),
  };
}

function toMeasureEntry(measure: Measure | undefined): z.output<typeof MeasureEntry> | null {
  return measure === undefined ? null : measureEntry(measure);
}

function measureEntry({ users, ofUsers, share, from, to, source }: Measure) {
  return { users, ofUsers, share, from: from ?? null, to: to ?? null, source };
}
