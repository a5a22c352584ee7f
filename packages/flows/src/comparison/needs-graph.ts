import type { Element, ElementId } from "@mainstay/plan";

/** Who needs whom. */
export type NeedsGraph = {
  /**
   * The shortest way by which an element rests on each of these, both ends included: of two elements where it needs it itself, be
   * it to work or to be restored; over others only as far as it needs them to work. Not there where it does not rest on it.
   */
  readonly pathsTo: (
    from: ElementId,
    targets: ReadonlySet<ElementId>,
  ) => ReadonlyMap<ElementId, readonly ElementId[]>;
  /** Those of elements that rest on any of these, each looked at once however many there are. */
  readonly thoseOn: (
    elements: readonly ElementId[],
    targets: ReadonlySet<ElementId>,
  ) => ReadonlySet<ElementId>;
  /** Everything that needs any of these elements to work, directly or through others; themselves included. */
  readonly restingOn: (elements: Iterable<ElementId>) => ReadonlySet<ElementId>;
};

/** The graph of a completed plan's elements. */
export function needsGraph(elements: readonly Element[]): NeedsGraph {
  const targetsOf = new Map<ElementId, readonly ElementId[]>();
  const forRecovery = new Map<ElementId, readonly ElementId[]>();
  const needing = new Map<ElementId, ElementId[]>();
  for (const { id, needs = [] } of elements) {
    const operating = needs.filter((need) => need.for !== "recover");
    const targets = [...new Set(operating.flatMap((need) => need.targets))];
    targetsOf.set(id, targets);
    forRecovery.set(
      id,
      needs.filter((need) => need.for === "recover").flatMap((need) => need.targets),
    );
    for (const target of targets) {
      const known = needing.get(target);
      if (known === undefined) needing.set(target, [id]);
      else known.push(id);
    }
  }
  const restingOn = (those: Iterable<ElementId>): ReadonlySet<ElementId> => {
    const reached = new Set(those);
    for (const id of reached) for (const other of needing.get(id) ?? []) reached.add(other);
    return reached;
  };
  const restsOnAnother = (from: ElementId, targets: ReadonlySet<ElementId>): boolean => {
    const reached = new Set([from]);
    for (const id of reached) {
      if (id !== from && targets.has(id)) return true;
      for (const target of targetsOf.get(id) ?? []) reached.add(target);
    }
    return false;
  };
  return {
    thoseOn: (elements, targets) => {
      const resting = restingOn(targets);
      const recovers = (id: ElementId): boolean =>
        (forRecovery.get(id) ?? []).some((target) => targets.has(target));
      return new Set(
        elements.filter(
          (id) =>
            recovers(id) ||
            // One of them rests on itself alone, unless there is another on its way.
            (targets.has(id) ? restsOnAnother(id, targets) : resting.has(id)),
        ),
      );
    },
    pathsTo: (from, targets) => {
      const before = new Map<ElementId, ElementId | undefined>([[from, undefined]]);
      const found = new Map<ElementId, readonly ElementId[]>();
      for (const target of forRecovery.get(from) ?? []) {
        if (targets.has(target)) found.set(target, [from, target]);
      }
      const queue = [from];
      for (const id of queue) {
        if (targets.has(id) && id !== from && !found.has(id)) found.set(id, wayTo(id, before));
        if (found.size === targets.size) break;
        for (const target of targetsOf.get(id) ?? []) {
          if (before.has(target)) continue;
          before.set(target, id);
          queue.push(target);
        }
      }
      return found;
    },
    restingOn,
  };
}

function wayTo(
  id: ElementId,
  before: ReadonlyMap<ElementId, ElementId | undefined>,
): readonly ElementId[] {
  const way: ElementId[] = [];
  for (let at: ElementId | undefined = id; at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
}
