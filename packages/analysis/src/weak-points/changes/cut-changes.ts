import type { Graph } from "../../graph/graph.ts";
import type { FunctionCut } from "../function-cut.ts";
import { lossSetsOf } from "../loss-sets-of.ts";
import { ChangeTally } from "./change-tally.ts";
import { jointFalls } from "./joint-falls.ts";
import { tellingEvents } from "./telling-events.ts";

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
  const losses = lossSetsOf(joint.circuit, joint.events.length);
  const tally = new ChangeTally(joint, losses, question.most);
  for (const at of joint.functions.keys()) tally.addSingles(at);
  if (question.order === 2) {
    const tell = question.onProgress ?? (() => {});
    const telling = tellingEvents(joint, losses, (share) => tell(share / 2));
    for (const [at, event] of telling.entries()) {
      tell((1 + at / telling.length) / 2);
      tally.addPairs(event);
    }
  }
  return { removed: tally.toCounted("before", before), added: tally.toCounted("after", after) };
}

/** No cuts. */
export const none: CountedCuts = { count: 0, listed: [] };
