/** A fault tree would have more gates than can be worked with: the horizon has too many instants, or levels too many steps. */
export class FaultTreeTooLarge extends Error {
  override name = "FaultTreeTooLarge";
}

/** How many gates a tree of falls may have, and how many states may be met on the way. */
const most = 4_000_000;

/** Throws FaultTreeTooLarge where there are as many gates, or states, as can be worked with. */
export function holdToMost(made: number): void {
  if (made < most) return;
  throw new FaultTreeTooLarge(
    `the fault tree has more than ${most} gates: its tolerances add up to too many different instants, or its shares of loss to too many levels. Ask without a horizon, or with a shorter one`,
  );
}
