import type { Impact, ImpactScale } from "@mainstay/plan";
import { inOrder } from "./paint.ts";

/** What a stroke changed, cell by cell; undefined is a cell without a rating. */
export type PaintedCell = {
  readonly before: Impact | undefined;
  readonly after: Impact | undefined;
};

/** The cells that differ between what was there and what is there. */
export function paintedCells(
  before: readonly Impact[],
  after: readonly Impact[],
): readonly PaintedCell[] {
  const changed = before
    .map((one) => ({ before: one, after: sameCell(after, one) }))
    .filter((cell) => cell.after?.rating !== cell.before.rating);
  const added = after
    .filter((one) => sameCell(before, one) === undefined)
    .map((one) => ({ before: undefined, after: one }));
  return [...changed, ...added];
}

/**
 * The impacts with the cells of a stroke as they were rated before it. What was written since about losses and reasons stays where
 * there is still a rating, and so does every other cell.
 */
export function takenBack(
  scale: ImpactScale,
  impacts: readonly Impact[],
  stroke: readonly PaintedCell[],
): readonly Impact[] {
  // The last of a drag first, as it may have gone over a cell more than once.
  return inOrder(scale, stroke.toReversed().reduce(cellBack, impacts));
}

function cellBack(impacts: readonly Impact[], { before, after }: PaintedCell): readonly Impact[] {
  const cell = before ?? after;
  const now = cell && sameCell(impacts, cell);
  if (before === undefined) return impacts.filter((one) => one !== now);
  if (now === undefined) return [...impacts, before];
  return impacts.map((one) => (one === now ? { ...one, rating: before.rating } : one));
}

function sameCell(impacts: readonly Impact[], { category, after }: Impact): Impact | undefined {
  return impacts.find((one) => one.category === category && one.after === after);
}
