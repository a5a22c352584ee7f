import { defaultCriticalities, type ElementId, type Plan } from "@mainstay/plan";
import type { NeedsGraph } from "./needs-graph.ts";

/** A function that rests on something, and how critical it is; absent where neither it nor what rests on it says. */
export type CriticalFunction = { readonly function: ElementId; readonly criticality?: string };

/** Knows functions by how critical they are. */
export type Criticalities = {
  /** These functions, the most critical first, in their order where they are alike. */
  readonly ordered: (functions: readonly ElementId[]) => readonly CriticalFunction[];
  /** The place on the scale of the most critical of some that are in order, 0 the highest; Infinity where none says. */
  readonly highest: (functions: readonly CriticalFunction[]) => number;
  /** Whether a place on the scale is of its upper half, its middle among it: mission-critical and important where nothing else is said. */
  readonly isHigh: (place: number) => boolean;
};

/**
 * How critical functions are, on the organisation's scale: the highest criticality that one or anything that rests on it declares, as far as
 * it needs it to work (continuity-model, section 3, without the time until something falls). High are those that DORA, article
 * 3(22), calls critical or important.
 */
export function criticalitiesOf(plan: Plan, graph: NeedsGraph): Criticalities {
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const declared = new Map(
    plan.elements.flatMap(({ id, criticality }) =>
      criticality === undefined ? [] : [[id, criticality]],
    ),
  );
  const known = new Map<ElementId, number>();
  const placeOf = (id: ElementId): number => {
    const found =
      known.get(id) ??
      [...graph.restingOn([id])].reduce((place, one) => Math.min(place, ownPlace(one)), Infinity);
    known.set(id, found);
    return found;
  };
  const ownPlace = (id: ElementId): number => placeOn(scale, declared.get(id));
  return {
    ordered: (functions) =>
      functions
        .map((id) => ({ function: id, place: placeOf(id) }))
        .toSorted((one, other) => (one.place === other.place ? 0 : one.place - other.place))
        .map(({ function: id, place }) => {
          const criticality = scale[place];
          return { function: id, ...(criticality === undefined ? {} : { criticality }) };
        }),
    highest: ([first]) => placeOn(scale, first?.criticality),
    isHigh: (place) => place < Math.ceil(scale.length / 2),
  };
}

function placeOn(scale: readonly string[], criticality: string | undefined): number {
  const place = criticality === undefined ? -1 : scale.indexOf(criticality);
  return place < 0 ? Infinity : place;
}
