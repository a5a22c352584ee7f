import {
  type ApplicationMap,
  beginnings,
  mapClasses,
  type Measure,
  type ServiceUse,
} from "@mainstay/analysis";
import type { UsageByUnit, UsageFile } from "@mainstay/m365";
import * as z from "zod";
import { IdText } from "@mainstay/api";
import { toUsageFileEntry, UsageFileEntry } from "./usage-file.ts";

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

const NotCounted = z
  .strictObject({
    guests: Count,
    disabled: Count,
    blank: Count,
    leftOut: Count,
    strangers: Count,
    concealed: Count,
    unmatched: z.array(
      z.strictObject({
        value: z.string(),
        people: Count,
        reason: z.enum(["unknown", "ambiguous"]),
        near: IdText.nullable(),
      }),
    ),
    unknownProducts: z.record(z.string(), Count),
  })
  .meta({ description: "People of the files who are counted in no unit, and why" });

/** What `mainstay map --json` prints. */
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
    notCounted: NotCounted.nullable(),
    files: z.array(UsageFileEntry),
  })
  .meta({ title: "mainstay map --json" });
export type MapDocument = z.output<typeof MapDocument>;

/** An application map, what it was made from, and who is not in it. */
export type DocumentedMap = {
  readonly map: ApplicationMap;
  readonly usage?: UsageByUnit;
  readonly files: readonly UsageFile[];
};

/**
 * An application map as the text of the document, in pieces: everything that is known of each service and unit, and why,
 * can be more than fits in memory.
 */
export function* mapPieces({ map, usage, files }: DocumentedMap): Generator<string> {
  const units = map.units.map(({ unit, weight, from }) => ({
    id: unit,
    weight,
    weightFrom: from,
    people: usage === undefined ? null : (usage.people.get(unit) ?? 0),
  }));
  yield `{"units":${JSON.stringify(units)},"services":[`;
  yield* separated(map.services, (row) => toServiceEntry(map, row));
  yield `],"disagreements":[`;
  yield* separated(map.disagreements, ({ measure, ...found }) => ({
    ...found,
    measure: measureEntry(measure),
  }));
  const notCounted = usage === undefined ? null : toNotCounted(usage);
  yield `],${JSON.stringify({ notCounted, files: files.map(toUsageFileEntry) }).slice(1)}`;
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

function toNotCounted(usage: UsageByUnit): z.output<typeof NotCounted> {
  const { guests, disabled, blank, leftOut, strangers, concealed } = usage;
  return {
    guests,
    disabled,
    blank,
    leftOut,
    strangers,
    concealed,
    unmatched: usage.unmatched.map(({ near, ...value }) => ({ ...value, near: near ?? null })),
    unknownProducts: Object.fromEntries(usage.unknownProducts),
  };
}
