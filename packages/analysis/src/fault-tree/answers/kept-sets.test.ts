import fc from "fast-check";
import { expect, test } from "vitest";
import { Allowance } from "../diagram/allowance.ts";
import { countFewOrders } from "./count-few-orders.ts";
import type { CutFamily } from "./cut-family.ts";
import { cutsOfAny } from "./cuts-of-any.ts";
import { diagramOfKept } from "./kept-sets.ts";
import { SetsKeeper } from "./sets-keeper.ts";

const allowance = new Allowance({ bytes: 2 ** 30, isCancelled: () => false });
const variables = 70;

/** By first variable, by second one, the thirds; a second one without thirds stands by itself, as does a first one without seconds. */
const someSets = fc.dictionary(
  fc.nat({ max: 20 }).map(String),
  fc.dictionary(
    fc.integer({ min: 21, max: 40 }).map(String),
    fc.uniqueArray(fc.integer({ min: 41, max: variables - 1 }), { maxLength: 20 }),
  ),
);

test("sets are counted as those of their diagram, whatever their variables stand for", () => {
  fc.assert(
    fc.property(
      someSets,
      // How many events a variable stands for, one or two each alone, or two together for 3; it is an event itself for 0.
      fc.array(fc.nat(3), { minLength: variables, maxLength: variables }),
      fc.nat(4),
      (sets, sizes, order) => {
        const modules = sizes.flatMap((size, at) => (size === 0 ? [] : [moduleOf(size, at)]));
        const nodes = Int32Array.from(sizes, (size, at) => (size === 0 ? at : variables + at));
        const kept = keep(sets);
        const family = { name: 3 * variables, nodes, sets: diagramOfKept(kept, allowance) };
        const counts = countFewOrders([...modules, { ...family, kept }], order);
        expect(counts).toEqual(countFewOrders([...modules, family], order));
      },
    ),
    { numRuns: 500 },
  );
});

function keep(sets: Record<string, Record<string, readonly number[]>>) {
  const keeper = new SetsKeeper(allowance);
  const downwards = (names: object) =>
    Object.keys(names)
      .map(Number)
      .sort((a, b) => b - a);
  for (const first of downwards(sets)) {
    const seconds = sets[first];
    for (const second of downwards(seconds)) {
      const numbers = wordsOf(seconds[second]);
      if (numbers.length === 0) keeper.addPair(second);
      else keeper.addThirds(second, { numbers, from: 0, to: numbers.length });
    }
    keeper.addFirst(first, downwards(seconds).length === 0);
  }
  const { kept } = keeper.finish();
  if (kept === undefined) throw new Error("few sets were too many");
  return kept;
}

/** A module of one or two sets of one event, or for 3 of one set of two. */
function moduleOf(size: number, variable: number): CutFamily {
  const together = {
    levels: Int32Array.of(0, 4, 3),
    lows: Int32Array.of(0, 0, 0),
    highs: Int32Array.of(0, 1, 2),
    root: 4,
  };
  const any = cutsOfAny({ order: 4, weights: Array.from({ length: size }, () => 1), allowance });
  return {
    name: variables + variable,
    nodes: Int32Array.of(0, 1, 2, 3, 4),
    sets: size === 3 ? together : any,
  };
}

function wordsOf(numbers: readonly number[]): Int32Array {
  const words = new Int32Array(3);
  for (const each of numbers) words[each >>> 5] |= 1 << (each & 31);
  return Int32Array.from([...words].flatMap((bits, word) => (bits === 0 ? [] : [word, bits])));
}
