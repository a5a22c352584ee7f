import type { Evidence } from "@mainstay/plan";
import type { Surroundings } from "./drawn.ts";

/**
 * A neighbourhood by dependencies of some evidence alone: the others go, and with them whatever hung on the element in
 * the middle by them only. Ways through elements that are not shown are of no one evidence, and stay.
 */
export function keepEvidence(
  { elements, ways }: Pick<Surroundings, "elements" | "ways">,
  evidence: readonly Evidence[] | undefined,
): Pick<Surroundings, "elements" | "ways"> {
  if (evidence === undefined) return { elements, ways };
  const kept = ways.flatMap((way) => {
    if (way.through > 0) return [way];
    const needs = way.needs.filter((need) => evidence.includes(need.evidence));
    return needs.length === 0 ? [] : [{ ...way, needs }];
  });
  const reached = new Set(elements.filter(({ hops }) => hops === 0).map(({ id }) => id));
  const hopsOf = new Map(elements.map(({ id, hops }) => [id, hops]));
  const isUp = (id: string) => (hopsOf.get(id) ?? 0) > 0;
  // A set grows while it is walked, so that this comes to everything.
  for (const id of reached) {
    for (const { from, to } of kept) {
      if (to === id && !(hopsOf.get(id) !== 0 && !isUp(id)) && isUp(from)) reached.add(from);
      if (from === id && !isUp(id) && !isUp(to)) reached.add(to);
    }
  }
  return {
    elements: elements.filter(({ id }) => reached.has(id)),
    ways: kept.filter(({ from, to }) => reached.has(from) && reached.has(to)),
  };
}
