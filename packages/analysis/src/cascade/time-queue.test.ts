import fc from "fast-check";
import { expect, test } from "vitest";
import { TimeQueue } from "./time-queue.ts";

test("what comes out has the earliest instant, whenever it was added", () => {
  const actions = fc.array(fc.option(fc.nat({ max: 9 }), { nil: undefined }));
  fc.assert(
    fc.property(actions, (times) => {
      const queue = new TimeQueue();
      let waiting: number[] = [];
      for (const time of times) {
        if (time !== undefined) {
          queue.add(time, time * 7);
          waiting.push(time);
          continue;
        }
        const [earliest, ...rest] = waiting.sort((a, b) => a - b);
        expect(queue.next).toBe(earliest ?? Number.POSITIVE_INFINITY);
        expect(queue.take()).toBe(earliest === undefined ? undefined : earliest * 7);
        waiting = rest;
      }
    }),
  );
});

test("what never happens is not kept", () => {
  const queue = new TimeQueue();
  queue.add(Number.POSITIVE_INFINITY, 1);
  queue.add(5, 2);
  expect([queue.take(), queue.next]).toEqual([2, Number.POSITIVE_INFINITY]);
});
