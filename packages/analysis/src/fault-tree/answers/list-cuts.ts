import type { Allowance } from "../diagram/allowance.ts";
import type { Node } from "../fault-tree.ts";
import { BestCuts, type Sets } from "./best-cuts.ts";
import type { CutFamilies } from "./cut-family.ts";
import { Heap } from "./heap.ts";
import { compareCuts, type RankedCut, type Ranking, rankEvents } from "./ranking.ts";

export type Listing = {
  /** The chance of each event, by event; without, all are equal. */
  readonly probabilities: ArrayLike<number> | undefined;
  /** The most events that a cut may have. */
  readonly order: number;
};

/** Minimal cuts with what it takes to list them. */
export type ListableCuts = {
  readonly top: Sets | undefined;
  readonly order: number;
  readonly ranking: Ranking;
  readonly best: BestCuts;
};

/** Finds of all diagrams which cut is the first of each of their nodes. Throws MemoryExceeded or Cancelled. */
export function toListable(cuts: CutFamilies, { probabilities, order }: Listing): ListableCuts {
  const ranking = rankEvents(cuts.events, probabilities);
  const best = new BestCuts(cuts, ranking);
  const last = cuts.families.at(-1);
  return { top: last && best.setsOf(last.name), order, ranking, best };
}

/**
 * The minimal cuts one by one: fewest events first, among these the most probable, among these by name; each is its
 * events by name. Of cuts with events of chance 0, those with fewer of them come first. Lazy: the next cut costs no more than a walk down the diagrams, however many cuts there are.
 *
 * Each place in the diagrams where something is still open stands for the first cut that can come of it. The first place
 * of all is followed to its cut, and every turn not taken on the way is another place: every cut is put in once. Throws MemoryExceeded
 * once so many places are open that they do not fit.
 */
export function* listCuts(
  { top, order, ranking, best }: ListableCuts,
  allowance: Allowance,
): Generator<readonly Node[]> {
  if (top === undefined || top.edge === 0) return;
  const open = new Heap<Candidate>(compareCuts);
  let taken = 0;
  const put = (place: Place) => {
    const size = place.size + best.size(place.here) + (place.rest?.size ?? 0);
    if (size > order) return;
    const cost = place.cost + best.cost(place.here) + (place.rest?.cost ?? 0);
    allowance.take(bytesOfPlace);
    taken += bytesOfPlace;
    open.push({ place, size, cost, ranks: ranksAt(place, best) });
  };
  put({
    here: top,
    size: 0,
    cost: 0,
    chosen: undefined,
    rest: undefined,
  });
  try {
    for (let first = open.pop(); first !== undefined; first = open.pop()) {
      allowance.giveBack(bytesOfPlace);
      taken -= bytesOfPlace;
      for (let place = next(first.place); place !== undefined; ) {
        const [way, other] = turns(place, best, ranking);
        if (other !== undefined) put(other);
        place = next(way);
      }
      yield Array.from(first.ranks, (rank) => ranking.eventAt[rank]);
    }
  } finally {
    allowance.giveBack(taken);
  }
}

/** What a place takes with the ranks of its first cut and its share of what was chosen before it, measured. */
const bytesOfPlace = 500;

/** A place on the way down: what was chosen so far, with its size and cost, what is open here, and what after that. */
type Place = {
  readonly chosen: Chosen | undefined;
  readonly size: number;
  readonly cost: number;
  readonly here: Sets;
  readonly rest: Rest | undefined;
};

type Chosen = { readonly rank: number; readonly before: Chosen | undefined };

/** What is left of the families around a module; size and cost are those of the first cut of all that is left. */
type Rest = Sets & {
  readonly size: number;
  readonly cost: number;
  readonly rest: Rest | undefined;
};

type Candidate = RankedCut & { readonly place: Place };

/** The place where the next variable is to be decided; undefined once nothing is open. */
function next(place: Place): Place | undefined {
  let { here, rest } = place;
  while (here.edge === 1 && rest !== undefined) {
    here = { family: rest.family, edge: rest.edge };
    rest = rest.rest;
  }
  return here.edge === 1 ? undefined : { ...place, here, rest };
}

/** The turn that the first cut takes, and the other one if it leads anywhere. */
function turns(place: Place, best: BestCuts, ranking: Ranking): [Place, Place | undefined] {
  const { family, edge } = place.here;
  const low = family.sets.lows[edge >>> 1];
  const high = takeVariable(place, best, ranking);
  const without = low === 0 ? undefined : { ...place, here: { family, edge: low } };
  return without === undefined || best.takesVariable(place.here)
    ? [high, without]
    : [without, high];
}

/** The place after a variable was taken: an event is chosen, a module is entered. */
function takeVariable(place: Place, best: BestCuts, ranking: Ranking): Place {
  const { family, edge } = place.here;
  const node = edge >>> 1;
  const variable = family.nodes[family.sets.levels[node]];
  const after = { family, edge: family.sets.highs[node] };
  const module = best.setsOf(variable);
  if (module === undefined) {
    return {
      chosen: { rank: ranking.rankOf[variable], before: place.chosen },
      size: place.size + 1,
      cost: place.cost + ranking.costOf[variable],
      here: after,
      rest: place.rest,
    };
  }
  const rest = {
    ...after,
    size: best.size(after) + (place.rest?.size ?? 0),
    cost: best.cost(after) + (place.rest?.cost ?? 0),
    rest: place.rest,
  };
  return { ...place, here: module, rest };
}

function ranksAt({ chosen, here, rest }: Place, best: BestCuts): Int32Array {
  const ranks: number[] = [];
  for (let one = chosen; one !== undefined; one = one.before) ranks.push(one.rank);
  const open: Sets[] = [here];
  for (let one = rest; one !== undefined; one = one.rest) open.push(one);
  return best.ranks(open, ranks);
}
