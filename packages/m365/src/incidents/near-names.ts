import { type ElementId, nearest } from "@mainstay/plan";

const mostNear = 5;

/**
 * The elements of a plan that an element of the catalog could go by there: spelt nearly alike, or with a word of it in their
 * id; those with the rarest shared word first, at most five.
 */
export function nearNames(
  catalogId: string,
  elementIds: readonly ElementId[],
): readonly ElementId[] {
  const alike = nearest(catalogId, elementIds);
  const sharing = wordsOf(catalogId)
    .map((word) => elementIds.filter((id) => wordsOf(id).includes(word)))
    .toSorted((one, other) => one.length - other.length)
    .flat();
  const near = [...elementIds.filter((id) => id === alike), ...sharing];
  return [...new Set(near)].slice(0, mostNear);
}

function wordsOf(id: string): readonly string[] {
  return id.split("-");
}
