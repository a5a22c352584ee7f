import type { ObservedNearDocument } from "@mainstay/api";
import type { Neighbour, SeenEnd, Surroundings, Way } from "../drawn/drawn.ts";

/** The id of the box of an end that is in no element. */
export function seenId(name: string): string {
  return `seen:${name}`;
}

/** The id of the box of a dark area. */
export function areaId(id: string): string {
  return `area:${id}`;
}

/**
 * What is near with what it leans on and nobody draws: the dark areas, each with who leans on it and what serves it, and of third
 * parties those that stand under critical functions, with how surely they are known.
 */
export function withLeantOn(
  { elements, ways, ends }: Surroundings,
  { darkAreas, thirdParties }: ObservedNearDocument,
): Surroundings {
  const shown = new Map<string, Neighbour>(elements.map((one) => [one.id, one]));
  const areas = darkAreas.flatMap((area) => toArea(area, shown));
  const known = new Map(ends.map((end) => [end.id, end]));
  const added: Way[] = [];
  for (const { end, knownBy, leaning } of thirdParties) {
    if (end.elements.length > 0) continue;
    const id = seenId(end.name);
    const drawn = known.get(id);
    const users = leaning.flatMap(({ element }) => shown.get(element) ?? []);
    if (drawn === undefined) {
      if (users.length === 0) continue;
      added.push(...users.map((user) => lineOf(user.id, id, "surprise")));
    }
    const hops = drawn?.hops ?? rightOf(users);
    known.set(id, { id, kind: "third-party", name: end.name, hops, knownBy });
  }
  return {
    elements,
    ends: [...known.values(), ...areas.map(({ end }) => end)],
    ways: [...ways, ...added, ...areas.flatMap((area) => area.ways)],
  };
}

function toArea(
  { id, title, isSingle, leaning, serving }: ObservedNearDocument["darkAreas"][number],
  shown: ReadonlyMap<string, Neighbour>,
): { readonly end: SeenEnd; readonly ways: readonly Way[] }[] {
  const own = areaId(id);
  const servers = new Set(serving);
  // What serves it, and uses others of its kind, is of it.
  const users = leaning.filter(({ element }) => shown.has(element) && !servers.has(element));
  const serves = serving.filter((element) => shown.has(element));
  if (users.length + serves.length === 0) return [];
  const near = users.flatMap(({ element }) => shown.get(element) ?? []);
  const hops =
    near.length > 0 ? rightOf(near) : leftOf(serves.flatMap((one) => shown.get(one) ?? []));
  return [
    {
      end: { id: own, kind: "dark-area", name: title, hops, isSingle },
      ways: [
        ...users.map(({ element, declares }) =>
          lineOf(element, own, declares ? "leans" : "leans-undeclared"),
        ),
        ...serves.map((element) => lineOf(own, element, "serves")),
      ],
    },
  ];
}

function lineOf(from: string, to: string, agreement: NonNullable<Way["agreement"]>): Way {
  return { from, to, through: 0, needs: [], agreement };
}

/** Right of what is nearest; nothing but the middle stands in the middle. */
function rightOf(elements: readonly Neighbour[]): number {
  return nearest(elements) - 1 || -1;
}

function leftOf(elements: readonly Neighbour[]): number {
  return nearest(elements) + 1 || 1;
}

function nearest(elements: readonly Neighbour[]): number {
  const [first] = elements.toSorted((one, other) => Math.abs(one.hops) - Math.abs(other.hops));
  return first?.hops ?? 0;
}
