import type { Neighbour, Surroundings } from "./drawn.ts";

/** Elements that stand in one box, by the id of the box; who stands alone is not in it. */
export type Folded = ReadonlyMap<string, readonly Neighbour[]>;

/** Fewer than this are not worth a box that hides them. */
const fewest = 3;

/** What may be put together. */
type Folding = {
  readonly most: number;
  /** Elements that stand alone whatever happens. */
  readonly apart: ReadonlySet<string>;
  /** In which group an element stands; no box reaches over two, as long as there are few enough boxes. */
  readonly groupOf?: (element: Neighbour) => string | undefined;
};

/**
 * Which elements to put together so that no more than `most` boxes are left. First those of a kind that have the very
 * same neighbours, as a box tells the same of them, the largest such sets first. Then, from the outside in, those of a
 * kind that are equally far. The element in the middle and those in `apart` always stand alone.
 */
export function fold(
  neighbourhood: Pick<Surroundings, "elements" | "ways">,
  { groupOf = () => undefined, ...folding }: Folding,
): Folded {
  const inGroups = foldWithin(neighbourhood, { ...folding, groupOf });
  const hidden = [...inGroups.values()].reduce((sum, { length }) => sum + length - 1, 0);
  if (neighbourhood.elements.length - hidden <= folding.most) return inGroups;
  return foldWithin(neighbourhood, { ...folding, groupOf: () => undefined });
}

function foldWithin(
  { elements, ways }: Pick<Surroundings, "elements" | "ways">,
  { most, apart, groupOf }: Required<Folding>,
): Folded {
  const boxes = new Map<string, readonly Neighbour[]>();
  const free = new Map(
    elements.filter(({ id, hops }) => hops !== 0 && !apart.has(id)).map((one) => [one.id, one]),
  );
  let count = elements.length;
  const put = (id: string, members: readonly Neighbour[]) => {
    if (count <= most || members.length < 2) return;
    boxes.set(id, members);
    for (const member of members) free.delete(member.id);
    count -= members.length - 1;
  };
  const keyOf = neighboursKey(ways);
  const alike = gathered(free.values(), (one) => `${groupOf(one)} ${keyOf(one)}`);
  for (const [key, members] of bySize(alike)) if (members.length >= fewest) put(key, members);
  const far = Math.max(0, ...elements.map(({ hops }) => Math.abs(hops)));
  for (let distance = far; distance > 0 && count > most; distance--) {
    const ring = [...free.values()].filter(({ hops }) => Math.abs(hops) === distance);
    const kinds = gathered(ring, (one) => `${groupOf(one)} ${one.kind} ${one.hops}`);
    for (const [key, members] of bySize(kinds)) put(key, members);
  }
  return boxes;
}

function neighboursKey(ways: Surroundings["ways"]) {
  const around = new Map<string, string[]>();
  const note = (id: string, neighbour: string) => {
    const known = around.get(id);
    if (known === undefined) around.set(id, [neighbour]);
    else known.push(neighbour);
  };
  for (const { from, to } of ways) {
    note(from, `>${to}`);
    note(to, `<${from}`);
  }
  return ({ id, kind, hops }: Neighbour) =>
    `${kind} ${hops} ${(around.get(id) ?? []).toSorted().join(" ")}`;
}

function gathered(elements: Iterable<Neighbour>, keyOf: (element: Neighbour) => string) {
  return Map.groupBy(elements, keyOf);
}

function bySize(groups: ReadonlyMap<string, readonly Neighbour[]>) {
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}
