import fc from "fast-check";
import { type FaultTree, type Gate, type Literal, literal } from "../fault-tree/fault-tree.ts";

/** How large a tree is at most (two events or more), whether it may negate (inputs, the top, `odd`), and whether gates may form rings. */
export type TreeSize = {
  readonly events: number;
  readonly gates: number;
  readonly hasNegation: boolean;
  readonly hasRings: boolean;
};

/**
 * Small fault trees that are dense in what makes them hard: shared gates, repeated inputs, constants (gates without
 * inputs, thresholds of 0 or out of reach), events that nothing needs, tops that are events, and rings of up to four gates.
 */
export function arbitraryTree({
  events,
  gates,
  hasNegation,
  hasRings,
}: TreeSize): fc.Arbitrary<FaultTree> {
  const ringSize = hasRings ? fc.constantFrom(1, 1, 1, 2, 3, 4) : fc.constant(1);
  return fc
    .record({
      count: fc.noBias(fc.integer({ min: 2, max: events })),
      most: fc.noBias(fc.integer({ min: 1, max: gates })),
      ringSizes: fc.array(ringSize, { minLength: gates, maxLength: gates }),
    })
    .map(({ count, most, ringSizes }) => ({ count, places: placesOf(ringSizes, most) }))
    .chain(({ count, places }) =>
      fc.record({
        events: fc.constant(Array.from({ length: count }, (_, at) => `event-${at}`)),
        gates: fc.tuple(...places.map((place) => arbitraryGate(count, place, hasNegation))),
        top: arbitraryTop(count + places.length, count, hasNegation),
      }),
    );
}

/** A tree with a probability for each of its events: often 0 or 1, else anything between. */
export function arbitraryQuantifiedTree(
  size: TreeSize,
): fc.Arbitrary<{ readonly tree: FaultTree; readonly probabilities: readonly number[] }> {
  return arbitraryTree(size).chain((tree) =>
    fc.record({
      tree: fc.constant(tree),
      probabilities: fc.tuple(...tree.events.map(() => probability)),
    }),
  );
}

const probability = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  { weight: 2, arbitrary: fc.constantFrom(0.001, 0.01, 0.1, 0.5) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);

/** The gates that a gate may name: those before its ring with any sign, those of its ring (if more than one) as they are. */
type Place = { readonly ringStart: number; readonly ringEnd: number };

function placesOf(ringSizes: readonly number[], most: number): readonly Place[] {
  let start = 0;
  return ringSizes.flatMap((size) => {
    const place = { ringStart: start, ringEnd: Math.min(start + size, most) };
    start = place.ringEnd;
    return Array.from({ length: place.ringEnd - place.ringStart }, () => place);
  });
}

function arbitraryGate(
  events: number,
  { ringStart, ringEnd }: Place,
  hasNegation: boolean,
): fc.Arbitrary<Gate> {
  const outside = arbitraryLiteral(events + ringStart, events, hasNegation);
  const isRing = ringEnd - ringStart > 1;
  const member = fc
    .integer({ min: ringStart, max: ringEnd - 1 })
    .map((gate) => literal(events + gate));
  const input = isRing
    ? fc.oneof({ weight: 2, arbitrary: outside }, { weight: 1, arbitrary: member })
    : outside;
  const inputs = fc.oneof(
    { weight: 18, arbitrary: fc.noBias(fc.uniqueArray(input, { minLength: 2, maxLength: 4 })) },
    { weight: 1, arbitrary: fc.array(input, { minLength: 2, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(input, { maxLength: 1 }) },
  );
  const coherent: fc.Arbitrary<Gate> = fc.oneof(
    fc.record({ kind: fc.constantFrom("all" as const, "any" as const), inputs }),
    inputs.chain((list) =>
      fc.record({
        kind: fc.constant("at-least" as const),
        count: fc.oneof(
          { weight: 19, arbitrary: fc.integer({ min: 1, max: Math.max(1, list.length) }) },
          { weight: 1, arbitrary: fc.constantFrom(0, list.length + 1) },
        ),
        inputs: fc.constant(list),
      }),
    ),
  );
  if (!hasNegation) return coherent;
  const odd = fc.record({
    kind: fc.constant("odd" as const),
    inputs: fc.array(outside, { maxLength: 4 }),
  });
  return fc.oneof({ weight: 4, arbitrary: coherent }, { weight: 1, arbitrary: odd });
}

/** Mostly the last gate, which has the most below it. */
function arbitraryTop(nodes: number, events: number, hasNegation: boolean): fc.Arbitrary<Literal> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(literal(nodes - 1)) },
    { weight: 1, arbitrary: arbitraryLiteral(nodes, events, hasNegation) },
  );
}

/** A literal of one of the first `nodes`: gates, the latest above all, as often as events. */
function arbitraryLiteral(
  nodes: number,
  events: number,
  hasNegation: boolean,
): fc.Arbitrary<Literal> {
  const event = fc.nat({ max: events - 1 });
  const node =
    nodes === events
      ? event
      : fc.oneof(
          { weight: 2, arbitrary: event },
          { weight: 1, arbitrary: fc.integer({ min: events, max: nodes - 1 }) },
          { weight: 2, arbitrary: fc.constant(nodes - 1) },
        );
  return hasNegation
    ? fc.tuple(node, fc.nat({ max: 4 })).map(([of, sign]) => literal(of, sign === 4))
    : node.map((of) => literal(of));
}
