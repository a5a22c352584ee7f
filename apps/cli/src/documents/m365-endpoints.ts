import * as z from "zod";
import { instances } from "../endpoints/instances.ts";
import type { ListSummary } from "../endpoints/list-summary.ts";
import type { Updated } from "../endpoints/update-list.ts";
import { VersionText } from "./m365-endpoints-diff.ts";

const Count = z.int().nonnegative();

/** What `mainstay m365 endpoints --json` prints: the newest list of each cloud, and with `--update` how that ended. */
export const M365EndpointsDocument = z
  .strictObject({
    lists: z.array(
      z.strictObject({
        instance: z.enum(instances),
        version: VersionText,
        published: z.iso.date(),
        ageDays: z.int(),
        checked: z.iso.datetime().nullable(),
        latest: VersionText.nullable(),
        file: z.string(),
        older: z.array(VersionText),
        areas: z.array(
          z.strictObject({
            serviceArea: z.string(),
            sets: z.strictObject({ Optimize: Count, Allow: Count, Default: Count }),
            optional: Count,
            names: Count,
            networks: Count,
          }),
        ),
      }),
    ),
    update: z
      .strictObject({
        outcome: z.enum(["asked-within-the-hour", "current", "downloaded"]),
        version: VersionText,
        previous: VersionText.nullable(),
        warnings: z.array(z.string()),
      })
      .optional(),
  })
  .meta({ title: "mainstay m365 endpoints --json" });
export type M365EndpointsDocument = z.output<typeof M365EndpointsDocument>;

/** What is held, and how an update ended, as the document. */
export function toM365EndpointsDocument(
  lists: readonly ListSummary[],
  updated?: Updated,
): M365EndpointsDocument {
  return {
    lists: lists.map(({ instance, version, published, ageDays, checked, path, older, areas }) => ({
      instance,
      version,
      published,
      ageDays,
      checked: checked?.at ?? null,
      latest: checked?.latest ?? null,
      file: path,
      older: [...older],
      areas: areas.map((area) => ({ ...area, sets: { ...area.sets } })),
    })),
    ...(updated === undefined
      ? {}
      : {
          update: {
            outcome: updated.outcome,
            version: updated.version,
            previous: updated.previous ?? null,
            warnings: [...updated.warnings],
          },
        }),
  };
}
