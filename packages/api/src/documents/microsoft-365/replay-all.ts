import * as z from "zod";
import type { RankedReplays } from "../../microsoft-365/replay-incidents.ts";
import { HarmEntry, MissingEntry, toHarmEntry, toMissingEntries } from "./harm-entry.ts";
import { InstantText, LengthEntry, toLengthEntry } from "./incident-entry.ts";

/** What `mainstay m365 replay --all --json` prints: the incident that would have hurt most comes first. */
export const M365ReplayAllDocument = z
  .strictObject({
    ranked: z.array(
      z.strictObject({
        incident: z.string(),
        title: z.string(),
        start: InstantText,
        length: LengthEntry,
        advisory: z.boolean(),
        harm: HarmEntry,
        missing: z.array(MissingEntry),
      }),
    ),
    outside: z
      .array(z.string())
      .meta({ description: "Incidents of which the plan has no element, so that none was played" }),
  })
  .meta({ title: "mainstay m365 replay --all --json" });
export type M365ReplayAllDocument = z.output<typeof M365ReplayAllDocument>;

/** Ranked replays as the document. */
export function toM365ReplayAllDocument({ ranked, outside }: RankedReplays): M365ReplayAllDocument {
  return {
    ranked: ranked.map((replay) => ({
      incident: replay.incident.id,
      title: replay.incident.title,
      start: replay.incident.start,
      length: toLengthEntry(replay.incident),
      advisory: replay.incident.isAdvisory,
      harm: toHarmEntry(replay),
      missing: toMissingEntries(replay),
    })),
    outside: outside.map(({ id }) => id),
  };
}
