import { expect, test } from "vitest";
import { lookedUpBriefly } from "./looked-up-briefly.ts";

function looking() {
  const clock = { now: 0 };
  const waiting: PromiseWithResolvers<number>[] = [];
  const look = () => {
    const next = Promise.withResolvers<number>();
    waiting.push(next);
    return next.promise;
  };
  return { clock, waiting, ask: lookedUpBriefly(look, { clock: () => clock.now, keep: 1000 }) };
}

test("many who ask at once, and for as long as it is kept, are one look-up", async () => {
  const { clock, waiting, ask } = looking();
  const all = [ask(), ask()];
  clock.now = 5000;
  all.push(ask());
  waiting[0]?.resolve(7);
  expect(await Promise.all(all)).toEqual([7, 7, 7]);
  clock.now = 5999;
  expect(await ask()).toBe(7);
  expect(waiting).toHaveLength(1);
  clock.now = 6000;
  const next = ask();
  waiting[1]?.resolve(8);
  expect(await next).toBe(8);
});

test("that it failed is kept as well, and looked up again", async () => {
  const { clock, waiting, ask } = looking();
  const first = ask();
  waiting[0]?.reject(new Error("it is down"));
  await expect(first).rejects.toThrow("it is down");
  await expect(ask()).rejects.toThrow("it is down");
  expect(waiting).toHaveLength(1);
  clock.now = 1000;
  const next = ask();
  waiting[1]?.resolve(8);
  expect(await next).toBe(8);
});
