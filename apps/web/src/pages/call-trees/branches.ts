import type { CallTree, PersonId } from "@mainstay/plan";

/** Somebody in a call tree, with whom they call, in order. */
export type Branch = { readonly person: PersonId; readonly calls: readonly Branch[] };

/** A call tree from who starts it down. */
export function toBranch({ start, calls }: Pick<CallTree, "start" | "calls">): Branch {
  const called = new Map<PersonId, readonly PersonId[]>();
  for (const { from, to } of calls) called.set(from, [...(called.get(from) ?? []), ...to]);
  // A tree that is not sound yet may come back to somebody: nobody is followed twice.
  const seen = new Set<PersonId>([start]);
  const grow = (person: PersonId): Branch => {
    const next = (called.get(person) ?? []).filter((one) => !seen.has(one));
    for (const one of next) seen.add(one);
    return { person, calls: next.map(grow) };
  };
  return grow(start);
}

/** The calls of a tree, as plans write them. */
export function toCalls(tree: Branch): CallTree["calls"] {
  const own =
    tree.calls.length === 0
      ? []
      : [{ from: tree.person, to: tree.calls.map(({ person }) => person) }];
  return [...own, ...tree.calls.flatMap(toCalls)];
}

/** One line of a tree that is read from above: who it is, who calls them, and how deep they are below the start. */
export type Line = {
  readonly person: PersonId;
  readonly by: PersonId | undefined;
  readonly depth: number;
  /** Which place they have among those whom the same person calls, from 0, and of how many. */
  readonly place: number;
  readonly of: number;
};

/** Everybody in a tree, each before those whom they call. */
export function linesOf(tree: Branch): readonly Line[] {
  const below = ({ person, calls }: Branch, depth: number): readonly Line[] =>
    calls.flatMap((branch, place) => [
      { person: branch.person, by: person, depth, place, of: calls.length },
      ...below(branch, depth + 1),
    ]);
  return [{ person: tree.person, by: undefined, depth: 0, place: 0, of: 1 }, ...below(tree, 1)];
}
