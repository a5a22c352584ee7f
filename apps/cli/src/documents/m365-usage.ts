import type { ServiceCounts, UsageFile } from "@mainstay/m365";
import * as z from "zod";
import { IdText } from "@mainstay/api";
import { toUsageFileEntry, UsageFileEntry } from "./usage-file.ts";

/** What `mainstay m365 usage --json` prints. */
export const M365UsageDocument = z
  .strictObject({
    files: z.array(UsageFileEntry),
    totals: z.array(
      z.strictObject({
        to: z.iso.date(),
        days: z.int().nonnegative(),
        active: z.record(IdText, z.int().nonnegative()),
      }),
    ),
  })
  .meta({ title: "mainstay m365 usage --json" });
export type M365UsageDocument = z.output<typeof M365UsageDocument>;

/** What files of usage say, as the document. */
export function toM365UsageDocument(
  files: readonly UsageFile[],
  totals: readonly ServiceCounts[],
): M365UsageDocument {
  return {
    files: files.map(toUsageFileEntry),
    totals: totals.map(({ to, days, active }) => ({
      to,
      days,
      active: Object.fromEntries(active),
    })),
  };
}
