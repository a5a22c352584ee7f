import { MemoryExceeded } from "@mainstay/analysis";
import { expect, test } from "vitest";
import { isTooMuch } from "./is-too-much.ts";

test("what ends at a limit is told from what is broken", () => {
  expect(isTooMuch(new MemoryExceeded("limit the order"))).toBe(true);
  expect(isTooMuch(new Error("invariant"))).toBe(false);
});
