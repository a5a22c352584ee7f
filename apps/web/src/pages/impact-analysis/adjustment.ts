import { type ImpactAnalysis, type Minutes, minutes } from "@mainstay/plan";
import * as z from "zod";
import type { Draft } from "../../drafts/use-draft.ts";
import { answered } from "./asking.ts";

/** Objectives that differ from what the grid gives; the reason is empty while nobody has written it. */
export type Adjustment = {
  readonly rto?: Minutes | undefined;
  readonly rpo?: Minutes | undefined;
  readonly mtpd?: Minutes | undefined;
  readonly mbco?: number | undefined;
  readonly reason: string;
};

const field = "adjusted";
const Minute = z.int().nonnegative().optional();
const Unreasoned = z.object({
  rto: Minute,
  rpo: Minute,
  mtpd: Minute,
  mbco: z.number().optional(),
  reason: z.string(),
});

/** What is entered: as the draft keeps it while the reason is missing, else as the analysis has it. */
export function adjustmentIn(
  { adjusted }: ImpactAnalysis,
  texts: Readonly<Record<string, string>>,
): Adjustment {
  const kept = texts[field];
  if (kept === undefined) return adjusted ?? { reason: "" };
  const { rto, rpo, mtpd, mbco, reason } = Unreasoned.parse(JSON.parse(kept));
  return { rto: length(rto), rpo: length(rpo), mtpd: length(mtpd), mbco, reason };
}

/** Changes what is entered. Objectives without a reason do not count: the analysis has none then, and the draft keeps them. */
export function withAdjustment(
  { record, change, hold }: Draft<ImpactAnalysis>,
  adjustment: Adjustment,
): void {
  const { reason, ...values } = adjustment;
  const isSet = Object.values(values).some((value) => value !== undefined);
  const isComplete = isSet && reason.trim() !== "";
  hold(field, isComplete || (!isSet && reason === "") ? undefined : JSON.stringify(adjustment));
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  const adjusted = isComplete ? { ...Object.fromEntries(entries), reason } : undefined;
  change(answered(record, { adjusted }));
}

function length(count: number | undefined): Minutes | undefined {
  return count === undefined ? undefined : minutes(count);
}
