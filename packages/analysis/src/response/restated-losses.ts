import {
  type Disruption,
  type Incident,
  inJournalOrder,
  instantOf,
  type JournalNote,
  minutes,
  minutesBetween,
  type Restatement,
  secondsOf,
} from "@mainstay/plan";
import { withBegan } from "./with-began.ts";

/** An entry that restates an incident, with when it was written by its author's clock. */
export type Restating = Pick<JournalNote, "id" | "at"> & { readonly says: Restatement };

/**
 * The incident with what a restatement says of when it began and what was lost (SPEC 11.7). `known` are all restatements that came
 * before it, whenever they are of, and itself, in the order of the journal.
 */
export function withRestatedLosses(
  incident: Incident,
  restating: Restating,
  known: readonly Restating[],
): Incident {
  const { began, losses } = restating.says;
  if (began === undefined && losses === undefined) return incident;
  const later = known.filter((one) => inJournalOrder(one, restating) > 0);
  const isAfterBegan = later.some(({ says }) => says.began !== undefined);
  const isAfterLosses = later.some(({ says }) => says.losses !== undefined);
  const anew = isAfterBegan || isAfterLosses ? fromLastLosses(incident, known) : undefined;
  return (
    anew ??
    step(incident, {
      ...(isAfterBegan || began === undefined ? {} : { began }),
      ...(isAfterLosses || losses === undefined ? {} : { losses }),
    })
  );
}

/** What the last restated losses are since the beginning that was known then, moved as it was later; undefined unless both were said. */
function fromLastLosses(incident: Incident, known: readonly Restating[]): Incident | undefined {
  const last = known.findLastIndex(({ says }) => says.losses !== undefined);
  const losses = known[last]?.says.losses;
  const began = known.slice(0, last + 1).findLast(({ says }) => says.began !== undefined)
    ?.says.began;
  if (losses === undefined || began === undefined) return undefined;
  return known
    .slice(last + 1)
    .reduce((moved, { says }) => step(moved, says), step(incident, { began, losses }));
}

function step(
  incident: Incident,
  { began, losses }: Pick<Restatement, "began" | "losses">,
): Incident {
  const moved = began === undefined ? incident : withBegan(incident, instantOf(secondsOf(began)));
  return losses === undefined
    ? moved
    : { ...moved, disruptions: losses.map((loss) => toDisruption(loss, moved.began)) };
}

type RestatedLoss = NonNullable<Restatement["losses"]>[number];

function toDisruption({ element, level = 0, from, back }: RestatedLoss, began: string): Disruption {
  const at = Math.max(0, minutesBetween(began, from));
  return {
    element,
    ...(at === 0 ? {} : { at: minutes(at) }),
    ...(level === 0 ? {} : { level }),
    ...(back === undefined
      ? {}
      : { lasts: minutes(Math.max(0, minutesBetween(began, back) - at)) }),
  };
}
