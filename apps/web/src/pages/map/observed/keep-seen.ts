import type { Agreement, Surroundings } from "../drawn/drawn.ts";

const seen: ReadonlySet<Agreement | undefined> = new Set([
  "seen",
  "implied",
  "surprise",
  "failing",
  "leans",
  "leans-undeclared",
  "serves",
]);

/** Of what is near, what was seen or tried: the element in the middle, and whatever something was seen of. */
export function keepSeen({ elements, ways, ends }: Surroundings): Surroundings {
  const kept = ways.filter(({ agreement }) => seen.has(agreement));
  const touched = new Set(kept.flatMap(({ from, to }) => [from, to]));
  return {
    elements: elements.filter(({ id, hops }) => hops === 0 || touched.has(id)),
    ways: kept,
    ends,
  };
}
