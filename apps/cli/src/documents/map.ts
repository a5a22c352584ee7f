import { IdText, MapDocument as MapFields, mapFields } from "@mainstay/api";
import type { ApplicationMap } from "@mainstay/analysis";
import type { UsageByUnit, UsageFile } from "@mainstay/m365";
import * as z from "zod";
import { toUsageFileEntry, UsageFileEntry } from "./usage-file.ts";

const Count = z.int().nonnegative();

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

/** What `mainstay map --json` prints: the map, who is not in it, and what it was made from. */
export const MapDocument = MapFields.extend({
  notCounted: NotCounted.nullable(),
  files: z.array(UsageFileEntry),
}).meta({ title: "mainstay map --json" });
export type MapDocument = z.output<typeof MapDocument>;

/** An application map, what it was made from, and who is not in it. */
export type DocumentedMap = {
  readonly map: ApplicationMap;
  readonly usage?: UsageByUnit;
  readonly files: readonly UsageFile[];
};

/** An application map as the text of the document, in pieces. */
export function* mapPieces({ map, usage, files }: DocumentedMap): Generator<string> {
  yield "{";
  yield* mapFields(map, usage?.people);
  const notCounted = usage === undefined ? null : toNotCounted(usage);
  yield `,${JSON.stringify({ notCounted, files: files.map(toUsageFileEntry) }).slice(1)}`;
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
