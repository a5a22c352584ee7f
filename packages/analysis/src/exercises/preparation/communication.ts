import { addMonths, type CallTree, type ElementId } from "@mainstay/plan";
import { isLostWithin } from "../../self-dependence.ts";
import type { HeldCall } from "./held-call.ts";
import { type Looked, lookedAt, type Prepared } from "./looked.ts";

/** So many months a test of how people are reached is taken to hold (house rule). */
const months = 12;

/** The call trees that are for the scenario: each called through within a year before the exercise, or on its day. */
export function callTreePoint(prepared: Prepared): Looked {
  const trees = treesOf(prepared);
  if (trees.length === 0) return { evidence: [], lacks: ["No call tree is for the scenario."] };
  const { calls } = prepared;
  if (calls === undefined) return lookedAt(trees, (tree) => notedAsTested(tree, prepared));
  return lookedAt(trees, ({ id, name, tested }) => {
    const call = recent(calls, prepared).find((one) => one.tree === id && one.reached > 0);
    if (call !== undefined)
      return {
        shows: `${name}: ${callWords(call)} reached ${call.reached} of ${call.people}.`,
        record: `calls/${call.id}`,
      };
    const noted = tested === undefined ? "" : `, though it is noted as tested on ${tested}`;
    return {
      lacks: `${name}: no call within a year before the exercise, or on its day, reached anybody${noted}.`,
    };
  });
}

/** Whether somebody was reached over a way that the scenario leaves, within a year before the exercise or on its day. */
export function backupCommunicationPoint(prepared: Prepared): Looked {
  const { calls, cascade } = prepared;
  const isLeft = (element: ElementId): boolean => !isLostWithin(cascade, element, 0, Infinity);
  for (const call of recent(calls ?? [], prepared)) {
    const left = call.answeredBy.find(({ over }) => over.length > 0 && over.every(isLeft));
    if (left === undefined) continue;
    return {
      evidence: [
        {
          words: `A message over ${left.name}, which the scenario leaves, was answered in ${callWords(call)}.`,
          record: `calls/${call.id}`,
        },
      ],
      lacks: [],
    };
  }
  return {
    evidence: [],
    lacks: [
      calls === undefined
        ? "Nobody has noted that the backup communication was tested."
        : "No call within a year was answered over a channel of which is known that the scenario leaves it, and nobody has noted that the backup communication was tested.",
    ],
  };
}

/** Where no calls are kept, the plan is believed. */
function notedAsTested(
  { name, tested }: CallTree,
  { exercise: { date } }: Prepared,
): { readonly shows: string } | { readonly lacks: string } {
  if (tested === undefined) return { lacks: `${name} was never tested.` };
  return addMonths(tested, months) >= date
    ? { shows: `${name} was tested on ${tested}.` }
    : { lacks: `${name} was last tested on ${tested}, more than a year before.` };
}

/** The call trees that are for the scenario of the exercise. */
export function treesOf({ plan, exercise }: Pick<Prepared, "plan" | "exercise">) {
  return plan.callTrees.filter(({ scenarios = [] }) => scenarios.includes(exercise.scenario));
}

/** The calls from a year before the exercise up to its day, the latest first. */
function recent(calls: readonly HeldCall[], { exercise: { date } }: Prepared) {
  return calls
    .filter(({ on }) => on <= date && addMonths(on, months) >= date)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
}

function callWords({ kind, on }: HeldCall): string {
  return `${kind === "drill" ? "the drill" : "the call"} of ${on}`;
}
