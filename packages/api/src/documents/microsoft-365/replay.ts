import { formatDuration } from "@mainstay/plan";
import * as z from "zod";
import type { Replay } from "../../microsoft-365/replay-incidents.ts";
import { DurationText, IdText } from "../duration.ts";
import { SimulateDocument, toSimulateDocument } from "../simulate.ts";
import { HarmEntry, MissingEntry, toHarmEntry, toMissingEntries } from "./harm-entry.ts";
import { IncidentEntry, toIncidentEntry } from "./incident-entry.ts";

const Level = z.number().min(0).max(1);

/** What `mainstay m365 replay INCIDENT --json` prints. */
export const M365ReplayDocument = z
  .strictObject({
    incident: IncidentEntry,
    disruptions: z.array(
      z.strictObject({
        element: IdText,
        at: DurationText,
        level: Level,
        lasts: DurationText.nullable().meta({ description: "null: until it is recovered" }),
      }),
    ),
    missing: z.array(MissingEntry),
    harm: HarmEntry,
    keptWorking: z.array(
      z.strictObject({
        words: z.string(),
        inferred: z.boolean(),
        elements: z.array(
          z.strictObject({ element: IdText, lowest: Level, at: DurationText.nullable() }),
        ),
        missing: z.array(IdText),
      }),
    ),
    cascade: SimulateDocument,
  })
  .meta({ title: "mainstay m365 replay --json" });
export type M365ReplayDocument = z.output<typeof M365ReplayDocument>;

/** A replay as the document: null for what is absent. */
export function toM365ReplayDocument(replay: Replay): M365ReplayDocument {
  return {
    incident: toIncidentEntry(replay.incident),
    disruptions: replay.scenario.disruptions.map(({ element, at, level, lasts }) => ({
      element,
      at: formatDuration(at ?? 0),
      level: level ?? 0,
      lasts: lasts === undefined ? null : formatDuration(lasts),
    })),
    missing: toMissingEntries(replay),
    harm: toHarmEntry(replay),
    keptWorking: replay.kept.map(({ words, isInferred, elements, missing }) => ({
      words,
      inferred: isInferred,
      elements: elements.map(({ element, lowest, at }) => ({
        element,
        lowest,
        at: at === undefined ? null : formatDuration(at),
      })),
      missing: [...missing],
    })),
    cascade: toSimulateDocument(replay.cascade, undefined),
  };
}
