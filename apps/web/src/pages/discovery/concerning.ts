import type { ObservedComparisonDocument } from "@mainstay/api";

/** The differences that a page can show by themselves. */
export type Differences = Pick<
  ObservedComparisonDocument,
  "surprises" | "unseen" | "failing" | "darkAreas" | "thirdParties" | "strangers"
>;

/**
 * The differences that concern an end, by its name, or a dark area, by its id; of two names, those of what leads from the first to the
 * second, and of that alone.
 */
export function concerning(
  { surprises, unseen, failing, darkAreas, thirdParties, strangers }: Differences,
  [one, other]: readonly string[],
): Differences {
  if (one === undefined) return { surprises, unseen, failing, darkAreas, thirdParties, strangers };
  const isOf = (from: string, to: string) =>
    other === undefined ? from === one || to === one : from === one && to === other;
  const elements = (name: string) => name.split("+");
  const hasBoth = ({ element, target }: { element: string; target: string }) => {
    const [isFrom, isTo] = [elements(one).includes(element), elements(one).includes(target)];
    return other === undefined ? isFrom || isTo : isFrom && elements(other).includes(target);
  };
  const alone = (name: string) => other === undefined && name === one;
  const between = ({ from, to }: { from: { name: string }; to: { name: string } }) =>
    isOf(from.name, to.name);
  return {
    surprises: surprises.filter(between),
    unseen: unseen.filter(hasBoth),
    failing: failing.filter(between),
    darkAreas: darkAreas.filter(({ id }) => alone(id)),
    thirdParties: thirdParties.filter(({ end }) => alone(end.name)),
    strangers: strangers.filter(({ end }) => alone(end.name)),
  };
}

/** How many differences there are. */
export function countOf(differences: Differences): number {
  return Object.values(differences).reduce((sum, { length }) => sum + length, 0);
}
