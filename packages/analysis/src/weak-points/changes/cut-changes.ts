import type { LossSets } from "../../circuit/loss-sets.ts";
import { partsOfCircuit } from "../../circuit/parts-of-circuit.ts";
import type { Graph } from "../../graph/graph.ts";
import type { FunctionCut } from "../function-cut.ts";
import { lossSetsOf } from "../loss-sets-of.ts";
import { ChangeTally } from "./change-tally.ts";
import { type JointFalls, jointFalls } from "./joint-falls.ts";
import { tellingEvents } from "./telling-events.ts";
import type { Both } from "./watched-states.ts";

/** Cuts, of which there may be very many: how many, and as many of them as were asked for. */
export type CountedCuts = { readonly count: number; readonly listed: readonly FunctionCut[] };

/** The minimal cuts of functions that a change removes and adds. */
export type CutChanges = { readonly removed: CountedCuts; readonly added: CountedCuts };

/** What is asked of a change. */
export type ChangesQuestion = {
  /** The most elements of the cuts that count. */
  readonly order: 1 | 2;
  /** So many of the cuts removed, and of those added, are listed at the most. */
  readonly most: number;
  /** Is told now and then how much is done of the whole, 0 to 1. What it throws ends the work. */
  readonly onProgress?: (share: number) => void;
};

/**
 * The minimal cuts of functions (SPEC 5.1) that a changed plan has no more, and those that it has now, counted exactly. Only
 * what rests on changes is looked at, and of pairs those that come about in another way where the change is first felt. Those
 * listed are single losses first; they stand function by function, as in the lists of cuts. Throws FaultTreeTooLarge or MemoryExceeded.
 */
export function cutChanges(before: Graph, after: Graph, question: ChangesQuestion): CutChanges {
  const joint = jointFalls(before, after);
  if (joint === undefined) return { removed: none, added: none };
  const tell = question.onProgress ?? (() => {});
  const losses = lossSetsOf(joint.circuit, joint.events.length, () => tell(0));
  const falls = new Map(joint.functions.map((each, at) => [at, each.falls]));
  const tally = new ChangeTally(joint, question.most);
  tally.addSingles({ losses, falls, eventAt: (event) => event });
  if (question.order === 2) addPairs(tally, joint, losses, tell);
  return { removed: tally.toCounted("before", before), added: tally.toCounted("after", after) };
}

/** Functions that mostly the same losses bring down are followed together, without these losses. */
function addPairs(
  tally: ChangeTally,
  { circuit, functions, watched }: JointFalls,
  losses: LossSets,
  tell: (share: number) => void,
): void {
  const things = functions.map(({ falls }) => nodesOf([falls]));
  const besides = nodesOf(watched);
  let done = 0;
  for (const part of partsOfCircuit(circuit, losses, { things, besides, tell: () => tell(0) })) {
    const { members, placeOf, events } = part;
    const tellHere = (share: number) => tell((done + share * members.length) / functions.length);
    const placed = (node: number | undefined) =>
      node === undefined || placeOf[node] < 0 ? undefined : placeOf[node];
    const moved = ({ before, after }: Both): Both => ({
      before: placed(before),
      after: placed(after),
    });
    const left = part.losses();
    const telling = tellingEvents(
      { circuit: part.circuit, events: events.length, watched: watched.map(moved) },
      left,
      (share) => tellHere(share / 2),
    );
    const falls = new Map(members.map((at) => [at, moved(functions[at].falls)]));
    tally.addPairs(
      { losses: left, falls, eventAt: (event) => events[event] },
      told(telling, tellHere),
    );
    done += members.length;
  }
}

function* told(events: readonly number[], tell: (share: number) => void): Generator<number> {
  for (const [at, event] of events.entries()) {
    tell((1 + at / events.length) / 2);
    yield event;
  }
}

function nodesOf(all: readonly Both[]): readonly number[] {
  return all.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
}

/** No cuts. */
export const none: CountedCuts = { count: 0, listed: [] };
