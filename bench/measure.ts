import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Work to be measured; what it returns counts as used. */
export type Work = () => unknown;

/**
 * The median milliseconds of each of several works over so many runs. They take turns, so that whatever else the machine
 * does hits all of them; a first turn warms up and does not count.
 */
export function race(works: readonly Work[], runs: number): readonly number[] {
  const times = works.map((): number[] => []);
  for (let run = 0; run <= runs; run++) {
    for (const [at, work] of works.entries()) {
      const time = milliseconds(work);
      if (run > 0) times[at].push(time);
    }
  }
  return times.map(median);
}

/** Milliseconds that work takes once. */
export function milliseconds(work: Work): number {
  const start = performance.now();
  used = work();
  return performance.now() - start;
}

/** Bytes that what work returns takes: memory in use with it, after a collection, less that without it. */
export function bytesOf(work: Work): number {
  used = undefined;
  const before = inUse();
  used = work();
  const after = inUse();
  return used === undefined ? 0 : after - before;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** What was made last, so that making it is neither left out nor undone. */
let used: unknown;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

function inUse(): number {
  // What the first collection only finds out to be unused, the second takes.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
