import { type Disruption, type ElementId, type Minutes, minutes } from "@mainstay/plan";

/** That an element was reported to be at a level from an instant on, 0 to 1; at 1 it is back. */
export type Report = {
  readonly element: ElementId;
  readonly at: Minutes;
  readonly level: number;
};

/**
 * What is known to be lost (SPEC 11.1): the disruptions of an incident, brought up to date by what was reported since. One without
 * `lasts` goes on, as far as anybody knows.
 */
export function knownLosses(
  disruptions: readonly Disruption[],
  reports: readonly Report[],
): readonly Disruption[] {
  return reports
    .toSorted((one, other) => one.at - other.at)
    .reduce<readonly Disruption[]>((known, { element, at, level }) => {
      const ended = known.map((loss) =>
        loss.element === element && goesOn(loss) && (loss.at ?? 0) <= at
          ? { ...loss, lasts: minutes(at - (loss.at ?? 0)) }
          : loss,
      );
      return level < 1 ? [...ended, { element, at, level }] : ended;
    }, disruptions);
}

/** Whether nobody knows yet when a loss ended. */
export function goesOn({ lasts }: Disruption): boolean {
  return lasts === undefined;
}
