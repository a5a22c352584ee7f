import type { Incident } from "@mainstay/plan";
import { instantWords } from "../../components/instant-words.ts";
import { happened, type MomentBounds, momentFault } from "../../fields/moment-bounds.ts";
import { type EnteredLoss, enteredLosses } from "./entered-losses.ts";
import type { Entered } from "./entered-restatement.ts";

/** When something was reported back; null while it is lost. */
type Reported = { readonly element: string; readonly back: string | null };

/** What an incident is held against: what was reported of it, and when it is. */
export type KnownOfIncident = {
  readonly incident: Incident;
  readonly reported: readonly Reported[];
  readonly now: string;
};

/** Between when what is entered can be; what the record says and nobody touches is left as it is. */
export function restatementBounds({ incident, reported, now }: KnownOfIncident, entered: Entered) {
  const since = happened(now, entered.began ?? incident.began);
  const fact = (instant: string | null | undefined): MomentBounds =>
    instant === undefined && entered.began === undefined ? {} : since;
  return {
    began: { ...happened(now), missing: "Say when it began." },
    detected: fact(entered.detected),
    activated: fact(entered.activated),
    lost: ({ id, element, back: ends }: EnteredLoss): MomentBounds => {
      const isTouched =
        entered.changed?.[id]?.from !== undefined || entered.added?.some((row) => row.id === id);
      if (isTouched !== true) return {};
      const back = ends ?? reported.find((one) => one.element === element)?.back ?? undefined;
      const ended =
        back === undefined
          ? {}
          : { latest: { at: back, otherwise: `It was back at ${instantWords(back)}.` } };
      return { ...since, ...ended, missing: "Say since when." };
    },
  };
}

/** Whether all instants that are entered can be. */
export function isPossible(known: KnownOfIncident, entered: Entered): boolean {
  const { began, detected, activated, lost } = restatementBounds(known, entered);
  const { incident } = known;
  const shown = { ...incident, ...entered };
  const moments: readonly (readonly [string | null | undefined, MomentBounds])[] = [
    [shown.began, began],
    [shown.detected, detected],
    [shown.activated, activated],
    ...enteredLosses(incident, entered).map((row) => [row.from, lost(row)] as const),
  ];
  return moments.every(
    ([instant, bounds]) => momentFault(instant ?? undefined, bounds) === undefined,
  );
}
