import type { Cascade, ElementCascade } from "@mainstay/analysis";
import { formatDuration, type Minutes, type ScenarioId } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "./duration.ts";

const Level = z.number().min(0).max(1);

const ElementEntry = z.strictObject({
  level: z.array(z.tuple([DurationText, Level])),
  firstImpact: DurationText,
  below: z.array(
    z.strictObject({
      from: DurationText,
      to: DurationText,
      rtoBreach: DurationText.nullable(),
      mtpdBreach: DurationText.nullable(),
    }),
  ),
  causes: z.array(z.strictObject({ at: DurationText, chain: z.array(IdText) })),
});

/** What `mainstay simulate --json` prints. */
export const SimulateDocument = z
  .strictObject({
    scenario: IdText.nullable(),
    elements: z.record(IdText, ElementEntry),
    rings: z.array(z.array(IdText)),
  })
  .meta({ title: "mainstay simulate --json" });
export type SimulateDocument = z.output<typeof SimulateDocument>;

/** A cascade as the document: durations in ISO 8601, levels with 9 decimals, null for what is absent. */
export function toSimulateDocument(
  cascade: Cascade,
  scenario: ScenarioId | undefined,
): SimulateDocument {
  return {
    scenario: scenario ?? null,
    elements: Object.fromEntries(
      [...cascade.elements].map(([id, element]) => [id, toElementEntry(element)]),
    ),
    rings: cascade.rings.map((ring) => [...ring]),
  };
}

function toElementEntry(element: ElementCascade): z.output<typeof ElementEntry> {
  return {
    level: element.level.map(({ at, level }) => [formatDuration(at), roundedLevel(level)]),
    firstImpact: formatDuration(element.firstImpact),
    below: element.below.map(({ from, to, rtoBreach, mtpdBreach }) => ({
      from: formatDuration(from),
      to: formatDuration(to),
      rtoBreach: breach(rtoBreach),
      mtpdBreach: breach(mtpdBreach),
    })),
    causes: element.causes.map(({ at, chain }) => ({ at: formatDuration(at), chain: [...chain] })),
  };
}

function breach(at: Minutes | undefined): string | null {
  return at === undefined ? null : formatDuration(at);
}

/** Levels are compared, and so printed, with 9 decimals (continuity-model §0). */
function roundedLevel(level: number): number {
  return Math.round(level * 1e9) / 1e9;
}
