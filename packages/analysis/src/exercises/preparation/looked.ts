import type { Exercise, Plan } from "@mainstay/plan";
import type { Cascade } from "../../results.ts";
import type { HeldCall } from "./held-call.ts";

/** Where is looked: an exercise of a completed plan, what its scenario does, and the calls that were made, where they are kept. */
export type Prepared = {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly cascade: Cascade;
  readonly calls: readonly HeldCall[] | undefined;
  /** Players are not told what the injects are; everybody else is. */
  readonly toldTo: "players" | undefined;
};

/** What shows that a point was seen to, and the address of what one can open for it: `calls/` and its id, or that of a record. */
export type Shown = { readonly words: string; readonly record?: string };

/** What was found of a point: what shows that it was seen to, and what is missing. */
export type Looked = { readonly evidence: readonly Shown[]; readonly lacks: readonly string[] };

/** Looks what the plan shows of a point. */
export type LookInto = (prepared: Prepared) => Looked;

/** The words of each of several, as evidence or as what is missing. */
export function lookedAt<Item>(
  items: readonly Item[],
  say: (
    item: Item,
  ) => { readonly shows: string; readonly record?: string } | { readonly lacks: string },
): Looked {
  const said = items.map(say);
  return {
    evidence: said.flatMap((one) =>
      "shows" in one
        ? [{ words: one.shows, ...(one.record === undefined ? {} : { record: one.record }) }]
        : [],
    ),
    lacks: said.flatMap((one) => ("lacks" in one ? [one.lacks] : [])),
  };
}

/** What several looks found, together. */
export function together(...looks: readonly Looked[]): Looked {
  return {
    evidence: looks.flatMap(({ evidence }) => evidence),
    lacks: looks.flatMap(({ lacks }) => lacks),
  };
}
