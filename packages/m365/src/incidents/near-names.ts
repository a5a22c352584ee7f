import { type ElementId, nearest } from "@mainstay/plan";
import { areas } from "../catalog/areas.ts";

const mostNear = 5;

const catalogIds: ReadonlySet<string> = new Set(
  areas.flatMap(({ elements }) => elements.map(({ id }) => id)),
);

/**
 * The elements of a plan that an element of the catalog could go by there: spelt nearly alike, or with a word of it in their
 * id, in turn for each word; at most five. What is itself in the catalog is something else.
 */
export function nearNames(
  catalogId: string,
  elementIds: readonly ElementId[],
): readonly ElementId[] {
  const own = elementIds.filter((id) => !catalogIds.has(id));
  const alike = nearest(catalogId, own);
  const sharing = catalogId.split("-").map((word) => firstWith(word, own));
  const inTurn = Array.from({ length: mostNear }, (_, at) =>
    sharing.flatMap((ids) => ids[at] ?? []),
  );
  const near = [...own.filter((id) => id === alike), ...inTurn.flat()];
  return [...new Set(near)].slice(0, mostNear);
}

function firstWith(word: string, ids: readonly ElementId[]): readonly ElementId[] {
  const found: ElementId[] = [];
  for (const id of ids) {
    if (found.length === mostNear) break;
    if (`-${id}-`.includes(`-${word}-`)) found.push(id);
  }
  return found;
}
