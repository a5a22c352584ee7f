import type { ElementId, Kind, Plan } from "@mainstay/plan";
import type { Links, Neighbours } from "./links.ts";
import { waysBetween } from "./ways.ts";

/** What of the plan around an element is asked for. */
export type NeighbourhoodQuestion = {
  readonly element: ElementId;
  /** How many hops towards what rests on it, and towards what it rests on. */
  readonly up: number;
  readonly down: number;
  /** Only these kinds are told; what else lies between is passed through and counts as no hop. All if left out. */
  readonly kinds?: ReadonlySet<Kind>;
  /** At most so many elements are told, the nearest first. */
  readonly limit: number;
};

/** An element near another: hops above 0 lead to what rests on that, below 0 to what that rests on. */
type Neighbour = {
  readonly element: Plan["elements"][number];
  readonly hops: number;
  /** How many elements it needs, and how many need it, that are not told. */
  readonly untold: { readonly needs: number; readonly neededBy: number };
};

/** That one element needs another: directly, or by way of so many that are not of the kinds asked for. */
type Way = {
  readonly from: ElementId;
  readonly to: ElementId;
  readonly through: number;
};

/** The plan around an element. */
export type Neighbourhood = {
  readonly elements: readonly Neighbour[];
  readonly ways: readonly Way[];
  /** Of how many elements, the farthest, ways through others are not told, as finding them would take too long. */
  readonly notFollowed: number;
  /** Of what lies within the hops, how many are not told because there are too many, by kind. */
  readonly leftOut: ReadonlyMap<Kind, number>;
};

/** The plan around an element of it, the nearest first and of those as near in the order of the plan. */
export function neighbourhoodOf(
  plan: Plan,
  links: Links,
  { element, up, down, kinds, limit }: NeighbourhoodQuestion,
): Neighbourhood {
  const centre = links.positionOf.get(element);
  if (centre === undefined) return { elements: [], ways: [], notFollowed: 0, leftOut: new Map() };
  const { elements } = plan;
  const isShown = (position: number) =>
    position === centre || kinds === undefined || kinds.has(elements[position].kind);
  const below = hopsFrom(centre, links.needs, { hops: down, isShown });
  const above = hopsFrom(centre, links.neededBy, { hops: up, isShown });
  // What lies both ways, as in a ring, is where it is nearer.
  const hops = new Map<number, number>([[centre, 0]]);
  for (const [position, far] of below) hops.set(position, -far);
  for (const [position, far] of above) {
    const known = hops.get(position);
    if (known === undefined || far < -known) hops.set(position, far);
  }
  const near = [...hops].toSorted(
    ([one, far], [other, otherFar]) => Math.abs(far) - Math.abs(otherFar) || one - other,
  );
  const told = near.slice(0, limit);
  const isTold = new Set(told.map(([position]) => position));
  const isPassed = (position: number) => !isShown(position);
  const { ways, notFollowed } = waysBetween(links, { isTold, isPassed });
  const leftOut = new Map<Kind, number>();
  for (const [position] of near.slice(limit)) {
    const { kind } = elements[position];
    leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
  }
  return {
    elements: told.map(([position, far]) => ({
      element: elements[position],
      hops: far,
      untold: {
        needs: countUntold(position, links.needs, isTold),
        neededBy: countUntold(position, links.neededBy, isTold),
      },
    })),
    ways: ways.map(({ from, to, through }) => ({
      from: elements[from].id,
      to: elements[to].id,
      through,
    })),
    notFollowed,
    leftOut,
  };
}

/** What is within so many hops one way, by how many; passing through what is not shown is no hop. */
function hopsFrom(
  centre: number,
  { start, others }: Neighbours,
  { hops, isShown }: { readonly hops: number; readonly isShown: (position: number) => boolean },
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const passed = new Set<number>([centre]);
  let level = [centre];
  for (let far = 1; far <= hops && level.length > 0; far++) {
    const next: number[] = [];
    const toPass = [...level];
    for (let position = toPass.pop(); position !== undefined; position = toPass.pop()) {
      for (let at = start[position]; at < start[position + 1]; at++) {
        const other = others[at];
        if (passed.has(other)) continue;
        passed.add(other);
        if (isShown(other)) {
          found.set(other, far);
          next.push(other);
        } else {
          toPass.push(other);
        }
      }
    }
    level = next;
  }
  return found;
}

function countUntold(
  position: number,
  { start, others }: Neighbours,
  isTold: ReadonlySet<number>,
): number {
  let count = 0;
  for (let at = start[position]; at < start[position + 1]; at++)
    if (!isTold.has(others[at])) count++;
  return count;
}
