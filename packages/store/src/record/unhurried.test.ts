import type { Steps } from "@mainstay/plan";
import { expect, test } from "vitest";
import { unhurried } from "./unhurried.ts";

/** Work that takes so many milliseconds, in steps of a fraction of one. */
function* lasting(milliseconds: number): Steps<string> {
  for (const begun = performance.now(); performance.now() - begun < milliseconds; ) yield;
  return "done";
}

test("others have their turn while long work is done, and it comes to its result", async () => {
  let turns = 0;
  const other = setInterval(() => turns++, 1);
  const result = await unhurried(lasting(100));
  clearInterval(other);
  expect(result).toBe("done");
  expect(turns).toBeGreaterThan(1);
});

test("what fails on the way is told", async () => {
  function* failing(): Steps<never> {
    yield;
    throw new Error("no more");
  }
  await expect(unhurried(failing())).rejects.toThrow("no more");
});
