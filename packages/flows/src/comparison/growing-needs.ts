import type { Element, ElementId } from "@mainstay/plan";

/** Who needs whom, while more is declared. */
export type GrowingNeeds = {
  /** Whether an element needs another to work, directly or through others. */
  readonly worksBy: (element: ElementId, target: ElementId) => boolean;
  /** Whether it says so, or needs it itself to be restored. */
  readonly restsOn: (element: ElementId, target: ElementId) => boolean;
  /** Declares that it needs these to work. */
  readonly add: (element: ElementId, targets: readonly ElementId[]) => void;
};

/** What the elements of a completed plan need, to which more can be added. */
export function growingNeeds(elements: readonly Element[]): GrowingNeeds {
  const [working, recovering] = [targetsOf(elements, false), targetsOf(elements, true)];
  const worksBy = (element: ElementId, target: ElementId): boolean => {
    const reached = new Set(working.get(element));
    for (const id of reached) {
      if (id === target) return true;
      for (const next of working.get(id) ?? []) reached.add(next);
    }
    return false;
  };
  return {
    worksBy,
    restsOn: (element, target) =>
      worksBy(element, target) || recovering.get(element)?.includes(target) === true,
    add: (element, targets) => {
      working.set(element, [...(working.get(element) ?? []), ...targets]);
    },
  };
}

function targetsOf(
  elements: readonly Element[],
  isForRecovery: boolean,
): Map<ElementId, readonly ElementId[]> {
  return new Map(
    elements.map(({ id, needs = [] }) => [
      id,
      needs
        .filter((need) => (need.for === "recover") === isForRecovery)
        .flatMap(({ targets }) => targets),
    ]),
  );
}
