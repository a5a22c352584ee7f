import type { Element, ElementId, Plan } from "@mainstay/plan";
import { evaluate, evaluateTops, toCircuit } from "../../fault-tree/evaluate.ts";
import { fallOf } from "../../weak-points/fall-of.ts";
import { firstPairsOf } from "../../weak-points/first-pairs-of.ts";
import { sharedTree } from "../../weak-points/shared-tree.ts";
import { type SingleCuts, singleCutsOf } from "../../weak-points/single-cuts.ts";
import { toLiftedTree } from "../../weak-points/to-fault-tree.ts";

/** A minimal cut, and the functions of those looked at that it is one of. */
export type StoppingCut = {
  readonly cut: readonly ElementId[];
  readonly functions: readonly ElementId[];
};

/** Of which functions cuts are looked for. */
type LookedAt = {
  /** For cuts of one element. */
  readonly one: readonly Element[];
  /** For cuts of two: some of the same. */
  readonly two: readonly Element[];
};

/** Of each function so many of its cuts, the likeliest: hubs that everything needs make millions of pairs. */
const mostOfFunction = 200;

/** The first minimal cuts of one and of two elements of each function, each once with all functions that it is a cut of (SPEC 8.10). */
export function stoppingCuts(plan: Plan, { one, two }: LookedAt): readonly StoppingCut[] {
  // What falls by itself has the empty cut, and no loss to rehearse.
  const singles = singleCutsOf(plan, one);
  const singlesOf = new Map(one.map(({ id }, at) => [id, singles[at]]));
  const pairs = new Map<string, readonly ElementId[]>();
  for (const { id } of two) {
    const room = mostOfFunction - (singlesOf.get(id)?.count ?? 0);
    for (const cut of firstPairsOf(plan, id, room)) pairs.set(cut.join("+"), cut);
  }
  return [...bySingle(singlesOf), ...byPair(plan, { two, pairs: [...pairs.values()], singlesOf })];
}

type Singles = ReadonlyMap<ElementId, SingleCuts>;

function bySingle(singlesOf: Singles): readonly StoppingCut[] {
  const chosen = new Map<ElementId, ElementId[]>();
  for (const singles of singlesOf.values())
    for (const id of singles.first(mostOfFunction)) chosen.set(id, []);
  for (const [element, singles] of singlesOf) {
    // Whichever are fewer: hubs stop everything, and what a function has of its own may be many for all functions together.
    if (singles.count < chosen.size) for (const id of singles.all()) chosen.get(id)?.push(element);
    else for (const [id, functions] of chosen) if (singles.has(id)) functions.push(element);
  }
  return Array.from(chosen, ([id, functions]) => ({ cut: [id], functions }));
}

/** A pair is a cut of a function that falls with both of its elements and with neither alone. */
function byPair(
  plan: Plan,
  {
    two,
    pairs,
    singlesOf,
  }: {
    readonly two: readonly Element[];
    readonly pairs: readonly (readonly ElementId[])[];
    readonly singlesOf: Singles;
  },
): readonly StoppingCut[] {
  const functions = pairs.map((): ElementId[] => []);
  const fallsIn = fallsWith(plan, pairs.length === 0 ? [] : two, pairs);
  for (const [of, falls] of fallsIn.entries()) {
    const { id } = two[of];
    const alone = singlesOf.get(id);
    for (const [at, pair] of pairs.entries())
      if (falls[at] && !pair.some((lost) => alone?.has(lost))) functions[at].push(id);
  }
  return pairs.map((cut, at) => ({ cut, functions: functions[at] }));
}

/** Of each function, with which losses it falls: of all together where one tree of them is not too large. */
function fallsWith(
  plan: Plan,
  functions: readonly Element[],
  losses: readonly (readonly ElementId[])[],
): readonly (readonly boolean[])[] {
  const shared = sharedTree(plan, functions);
  if (shared !== undefined) {
    const elements = shared.nodes.map(shared.elementAt);
    return evaluateTops(toCircuit(shared.tree, shared.tops), eventsIn(elements, losses));
  }
  return functions.map(({ id: element }) => {
    const { tree, elements } = fallOf(plan, { element }, toLiftedTree);
    return evaluate(tree, eventsIn(elements, losses));
  });
}

function eventsIn(
  elements: readonly Element[],
  losses: readonly (readonly ElementId[])[],
): readonly (readonly number[])[] {
  const eventOf = new Map(elements.map(({ id }, event) => [id, event]));
  return losses.map((lost) => lost.flatMap((id) => eventOf.get(id) ?? []));
}
