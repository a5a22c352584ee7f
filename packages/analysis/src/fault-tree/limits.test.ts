import { describe, expect, test } from "vitest";
import { Cancelled, MemoryExceeded } from "./diagram/allowance.ts";
import { toCircuit } from "./evaluate.ts";
import { type FaultTree, type Gate, literal } from "./fault-tree.ts";
import { bytesOfSmallCuts } from "./small-cuts.ts";
import { solveFaultTree } from "./solve-fault-tree.ts";

/** Any two neighbours of a square of events, and pairs far apart: no order keeps its diagram small. */
function tangle(side: number): FaultTree {
  const events = Array.from({ length: side * side }, (_, event) => `e${event}`);
  const pairs: Gate[] = [];
  const pair = (a: number, b: number) => pairs.push({ kind: "all", inputs: [a * 2, b * 2] });
  for (const event of events.keys()) {
    if ((event + 1) % side !== 0) pair(event, event + 1);
    if (event + side < events.length) pair(event, event + side);
  }
  const inputs = pairs.map((_, at) => literal(events.length + at));
  return {
    events,
    gates: [...pairs, { kind: "any", inputs }],
    top: literal(events.length + pairs.length),
  };
}

/** Any two events that follow each other: a small diagram, however many there are. */
function chain(size: number): FaultTree {
  const events = Array.from({ length: size }, (_, event) => `e${event}`);
  const pairs = events
    .slice(1)
    .map((_, at): Gate => ({ kind: "all", inputs: [literal(at), literal(at + 1)] }));
  const inputs = pairs.map((_, at) => literal(size + at));
  return {
    events,
    gates: [...pairs, { kind: "any", inputs }],
    top: literal(2 * size - 1),
  };
}

const side = 16;
const large = tangle(side);
const pairs = 2 * side * (side - 1);
const probabilities = large.events.map(() => 0.001);

describe("a tree whose diagram does not fit", () => {
  const memory = 2 ** 22;

  test("is refused with what to limit", () => {
    const solution = solveFaultTree(large, { probabilities, memory });
    expect(() => solution.counts()).toThrow(MemoryExceeded);
    expect(() => solution.probability()).toThrow(/4 MiB.*order.*memory/);
  });

  test("has its cuts up to an order", () => {
    const solution = solveFaultTree(large, { order: 2, memory });
    expect(solution.counts().byOrder).toEqual([0n, 0n, BigInt(pairs)]);
    expect([...solution.cuts()].length).toBe(pairs);
  });

  test("is refused its pairs where neither the losses that are tried nor diagrams fit", () => {
    const solution = solveFaultTree(large, { order: 2, memory: 2 ** 16 });
    expect(() => solution.counts()).toThrow(MemoryExceeded);
  });

  test("has bounds of its probability, no wider than they need be", () => {
    const { lower, upper } = solveFaultTree(large, { probabilities, memory }).probabilityBounds();
    expect(lower).toBeLessThanOrEqual(upper);
    // The rare-event sum is above the chance, and less the chances of two pairs at once below it.
    expect(upper).toBeGreaterThan(pairs * 1e-6 * 0.99);
    expect(lower).toBeLessThan(pairs * 1e-6);
    expect(upper / lower).toBeLessThan(2);
  });

  test.each([undefined, 2, 21])("has no wider bounds for more memory, with order %s", (order) => {
    const options = order === undefined ? { probabilities } : { probabilities, order };
    let before = { lower: 0, upper: 1 };
    for (const bytes of [2 ** 20, 2 ** 22, 2 ** 25]) {
      const bounds = solveFaultTree(large, { ...options, memory: bytes }).probabilityBounds();
      expect(bounds.lower).toBeGreaterThanOrEqual(before.lower);
      expect(bounds.upper).toBeLessThanOrEqual(before.upper);
      before = bounds;
    }
    expect(before.upper / before.lower).toBeLessThan(1.5);
  });

  test("has its exact probability where few events are known to fail at all", () => {
    const few = large.events.map((_, event) => (event < 2 ? 0.5 : 0));
    const solution = solveFaultTree(large, { probabilities: few, memory });
    expect(solution.probabilityBounds()).toEqual({ lower: 0.25, upper: 0.25 });
  });
});

test("pairs are found by diagrams where the losses that are tried do not fit", () => {
  const memory = 2 ** 20;
  const tree = chain(2_000);
  expect(bytesOfSmallCuts(toCircuit(tree), tree.events.length)).toBeGreaterThan(memory);
  const solution = solveFaultTree(tree, { order: 2, memory });
  expect(solution.counts().byOrder).toEqual([0n, 0n, 1_999n]);
  expect([...solution.cuts()].length).toBe(1_999);
});

test("work that is called off stops", () => {
  let asked = 0;
  const told: number[] = [];
  const solution = solveFaultTree(large, {
    isCancelled: () => ++asked > 5,
    onProgress: (made) => told.push(made),
  });
  expect(() => solution.counts()).toThrow(Cancelled);
  expect(asked).toBe(6);
  expect(told.length).toBe(6);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeGreaterThan(0);
});

describe("twenty thousand", () => {
  const size = 20_000;
  const events = Array.from({ length: size }, (_, event) => `e${event}`);

  test("gates in a chain need no recursion", () => {
    const gates = events.map((_, at): Gate => {
      const inputs = at === 0 ? [literal(0)] : [literal(at), literal(size + at - 1)];
      return { kind: at % 2 === 0 ? "any" : "all", inputs };
    });
    const tree = { events, gates, top: literal(2 * size - 1) };
    expect(solveFaultTree(tree).counts().total).toBe(BigInt(size / 2));
  });

  test("variables in one diagram need no recursion", () => {
    const tree = chain(size);
    const solution = solveFaultTree(tree, { probabilities: events.map(() => 0.001) });
    expect(solution.counts().byOrder).toEqual([0n, 0n, BigInt(size - 1)]);
    expect(solution.probability()).toBeCloseTo(0.0197808, 6);
  });

  test("gates in a ring have the causes of all", () => {
    const gates = events.map((_, at): Gate => {
      const next = literal(size + ((at + 1) % size));
      return { kind: "any", inputs: [literal(at), next] };
    });
    const tree = { events, gates, top: literal(size) };
    expect(solveFaultTree(tree).counts().byOrder).toEqual([0n, BigInt(size)]);
  });
});

test("cuts that are counted but not to be listed any more say so before the first of them", () => {
  let isCancelled = false;
  const solution = solveFaultTree(chain(12), { order: 3, isCancelled: () => isCancelled });
  expect(solution.counts().total).toBe(11n);
  isCancelled = true;
  expect(() => solution.cuts()).toThrow(Cancelled);
});

/** One of four events of each of so many parts: a small diagram of very many cuts, of which no two are as probable. */
function ofEachPart(parts: number): FaultTree {
  const events = Array.from({ length: 4 * parts }, (_, event) => `e${event}`);
  const one = Array.from(
    { length: parts },
    (_, part): Gate => ({ kind: "any", inputs: [0, 1, 2, 3].map((at) => literal(4 * part + at)) }),
  );
  const inputs = one.map((_, part) => literal(events.length + part));
  return {
    events,
    gates: [...one, { kind: "all", inputs }],
    top: literal(events.length + parts),
  };
}

test("cuts are listed as far as what is left open fits, and then it says so", () => {
  const tree = ofEachPart(12);
  const probabilities = tree.events.map((_, event) => 1 / (event + 2));
  const { counts, cuts } = solveFaultTree(tree, { probabilities, memory: 2 ** 23 });
  expect(counts().total).toBe(4n ** 12n);
  let listed = 0;
  const list = () => {
    listed = 0;
    for (const _ of cuts()) listed++;
  };
  expect(list).toThrow(MemoryExceeded);
  const first = listed;
  expect(first).toBeGreaterThan(1000);
  // What was open is given back.
  expect(list).toThrow(MemoryExceeded);
  expect(listed).toBe(first);
});
