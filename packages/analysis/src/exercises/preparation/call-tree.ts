import { addMonths, type CallTree, type PersonId } from "@mainstay/plan";
import { firstOf } from "../../wording.ts";
import type { HeldCall } from "./held-call.ts";
import { type Looked, lookedAt, type Prepared } from "./looked.ts";
import { callWords, months, recentCalls } from "./recent-calls.ts";

/** The call trees that are for the scenario: each called through within a year before the exercise, or on its day, by one call. */
export function callTreePoint(prepared: Prepared): Looked {
  const trees = treesOf(prepared);
  if (trees.length === 0) return { evidence: [], lacks: ["No call tree is for the scenario."] };
  const { calls } = prepared;
  if (calls === undefined) return lookedAt(trees, (tree) => notedAsTested(tree, prepared));
  return lookedAt(trees, (tree) => calledThrough(tree, calls, prepared));
}

/** The call trees that are for the scenario of the exercise. */
export function treesOf({ plan, exercise }: Pick<Prepared, "plan" | "exercise">) {
  return plan.callTrees.filter(({ scenarios = [] }) => scenarios.includes(exercise.scenario));
}

/** Of several calls the one that reached most of those who are in the tree now counts, the latest of equal ones. */
function calledThrough(tree: CallTree, calls: readonly HeldCall[], prepared: Prepared) {
  const people = peopleIn(tree);
  const [best] = recentCalls(calls, prepared)
    .filter((call) => call.tree === tree.id)
    .map((call) => ({ call, ...reachedOf(people, call) }))
    .toSorted((one, other) => other.reached - one.reached);
  const { name, tested } = tree;
  const noted = tested === undefined ? "" : ` It is noted as tested on ${tested}.`;
  if (best === undefined)
    return {
      lacks: `${name}: nobody called it through within a year before the exercise, or on its day.${noted}`,
    };
  const { call, reached, silent, uncalled } = best;
  if (reached === people.length)
    return {
      shows: `${name}: ${callWords(call)} reached ${reached} of ${people.length}.`,
      record: `calls/${call.id}`,
    };
  const names = new Map(prepared.plan.people.map((person) => [person.id, person.name]));
  const named = (some: readonly PersonId[]) => firstOf(some.map((id) => names.get(id) ?? id));
  const gaps = [
    ...(silent.length === 0 ? [] : [`nobody answered for ${named(silent)}`]),
    ...(uncalled.length === 0 ? [] : [`not in it yet: ${named(uncalled)}`]),
  ];
  return {
    lacks: `${name}: ${callWords(call)} reached ${reached} of ${people.length}; ${gaps.join("; ")}.${noted}`,
  };
}

function peopleIn({ start, calls }: CallTree): readonly PersonId[] {
  return [...new Set([start, ...calls.flatMap(({ from, to }) => [from, ...to])])];
}

/** How many of those in the tree a call reached, for whom nobody answered, and who was in no place of it. */
function reachedOf(people: readonly PersonId[], { places }: HeldCall) {
  const isReached = new Map(places.map((place) => [place.person, place.isReached]));
  return {
    reached: people.filter((person) => isReached.get(person) === true).length,
    silent: people.filter((person) => isReached.get(person) === false),
    uncalled: people.filter((person) => !isReached.has(person)),
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
