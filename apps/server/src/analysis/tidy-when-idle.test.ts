import { getHeapStatistics } from "node:v8";
import { expect, test } from "vitest";
import { tidyWhenIdle } from "./tidy-when-idle.ts";

const megabyte = 2 ** 20;
const inUse = () => getHeapStatistics().used_heap_size / megabyte;

/** Takes up memory that nobody uses when it has returned, and that is too large for what is young. */
function leaveBehind(megabytes: number): number {
  return Array.from({ length: megabytes }, () => Array.from({ length: megabyte / 8 }, Math.random))
    .length;
}

test("what leaves much behind is collected also where the next question follows at once", async () => {
  const { begin, wait } = tidyWhenIdle();
  leaveBehind(200);
  const before = inUse();
  begin();
  wait();
  await expect.poll(inUse).toBeLessThan(before - 100);
});
