import { once } from "node:events";
import { getHeapStatistics } from "node:v8";
import { Worker } from "node:worker_threads";
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

test("threads that begin at the same time do not take from each other what collects", async () => {
  const url = new URL("./tidy-when-idle.ts", import.meta.url).href;
  const begun = `
    const { parentPort } = require("node:worker_threads");
    (async () => {
      for (let at = 0; at < 300; at += 1) await import(${JSON.stringify(url)} + "?" + at);
      parentPort.postMessage("begun");
    })()`;
  const threads = [1, 2, 3].map(() => new Worker(begun, { eval: true }));
  const said = await Promise.all(threads.map((thread) => once(thread, "message")));
  expect(said).toEqual([["begun"], ["begun"], ["begun"]]);
});
