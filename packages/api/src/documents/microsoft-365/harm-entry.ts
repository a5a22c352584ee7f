import { formatDuration } from "@mainstay/plan";
import * as z from "zod";
import type { Replay } from "../../microsoft-365/replay-incidents.ts";
import { DurationText, IdText } from "../duration.ts";

const Hours = z.number().nonnegative();

/** What an incident would do to the functions of a plan: hours below their minimum, weighted by criticality. */
export const HarmEntry = z.strictObject({
  hours: Hours,
  functions: z.array(z.strictObject({ element: IdText, hours: Hours })),
  firstFelt: DurationText,
  rtosBroken: z.int().nonnegative(),
  mtpdsBroken: z.int().nonnegative(),
});

/** An element of the catalog that was hit and that the plan has not, with what it could go by there. */
export const MissingEntry = z.strictObject({ element: IdText, near: z.array(IdText) });

/** The harm of a replay as an entry. */
export function toHarmEntry({ harm, firstFelt, broken }: Replay): z.output<typeof HarmEntry> {
  return {
    hours: rounded(harm.hours),
    functions: harm.functions.map(({ element, hours }) => ({ element, hours: rounded(hours) })),
    firstFelt: formatDuration(firstFelt),
    rtosBroken: broken.rto,
    mtpdsBroken: broken.mtpd,
  };
}

/** What a replay could not play, as entries. */
export function toMissingEntries({ scenario }: Replay): z.output<typeof MissingEntry>[] {
  return scenario.missing.map(({ element, near }) => ({ element, near: [...near] }));
}

/** Sums of many spans end in digits that mean nothing. */
function rounded(hours: number): number {
  return Math.round(hours * 1e6) / 1e6;
}
