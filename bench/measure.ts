import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Work to be measured; what it returns counts as used. */
export type Work = () => unknown;

/** So many milliseconds are a turn: one run of slow work, many of quick work. */
const turn = 20;

/**
 * The median milliseconds of each of several works over so many turns. They take turns, so that whatever else the machine
 * does hits all of them; a first turn warms up and does not count.
 */
export function race(works: readonly Work[], turns: number): readonly number[] {
  const times = works.map((): number[] => []);
  for (let at = 0; at <= turns; at++) {
    for (const [of, work] of works.entries()) {
      for (let left = turn; left > 0; ) {
        const time = milliseconds(work);
        if (at > 0) times[of].push(time);
        left -= time;
      }
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
