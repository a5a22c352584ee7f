import type { RecoveryOrder } from "@mainstay/analysis";
import { formatDuration, type ScenarioId } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "./duration.ts";

const StepEntry = z.strictObject({
  element: IdText,
  lost: DurationText,
  ready: DurationText,
  work: DurationText,
  done: DurationText,
  waitsFor: z.array(IdText),
});

const ReturnEntry = z.strictObject({
  element: IdText,
  down: DurationText,
  back: DurationText,
  path: z.array(IdText),
  breaks: z.array(
    z.strictObject({
      objective: z.enum(["rto", "mtpd"]),
      at: DurationText,
      step: IdText.nullable(),
    }),
  ),
});

/** What `mainstay recover --json` prints: steps in the order in which their work can start. */
export const RecoverDocument = z
  .strictObject({
    scenario: IdText.nullable(),
    steps: z.array(StepEntry),
    returns: z.array(ReturnEntry),
    rings: z.array(z.array(IdText)),
  })
  .meta({ title: "mainstay recover --json" });
export type RecoverDocument = z.output<typeof RecoverDocument>;

/** A recovery order as the document: durations in ISO 8601, null for what is absent. */
export function toRecoverDocument(
  order: RecoveryOrder,
  scenario: ScenarioId | undefined,
): RecoverDocument {
  return {
    scenario: scenario ?? null,
    steps: order.steps.map(({ element, lost, ready, work, done, waitsFor }) => ({
      element,
      lost: formatDuration(lost),
      ready: formatDuration(ready),
      work: formatDuration(work),
      done: formatDuration(done),
      waitsFor: [...waitsFor],
    })),
    returns: order.returns.map(({ element, down, back, path, breaks }) => ({
      element,
      down: formatDuration(down),
      back: formatDuration(back),
      path: [...path],
      breaks: breaks.map(({ objective, at, step }) => ({
        objective,
        at: formatDuration(at),
        step: step ?? null,
      })),
    })),
    rings: order.rings.map((ring) => [...ring]),
  };
}
