import type { FallGates } from "../fall-gates.ts";

/** Where the same thing stands before and after a change; undefined where there is no such thing. */
export type Both = { readonly before: number | undefined; readonly after: number | undefined };

/** The literals of the states of a node before and of that which it was changed into, those of the same state together. */
export function watchedStates(gates: FallGates, before: number, after: number): readonly Both[] {
  const later = [...gates.statesOf(after)];
  const watched = gates.statesOf(before).map((state): Both => {
    const at = later.findIndex(
      ({ depth, instant }) => depth === state.depth && instant === state.instant,
    );
    const [same] = at < 0 ? [] : later.splice(at, 1);
    return { before: state.literal, after: same?.literal };
  });
  return [...watched, ...later.map(({ literal }) => ({ before: undefined, after: literal }))];
}
