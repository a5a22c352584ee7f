import { expect, test } from "vitest";
import { partOf } from "./part-of.ts";

test("a part says where the next begins, and the last one that there is none", () => {
  expect(partOf([1, 2, 3], { limit: 2, after: 0 })).toEqual({ items: [1, 2], total: 3, next: 2 });
  expect(partOf([1, 2, 3], { limit: 2, after: 2 })).toEqual({ items: [3], total: 3 });
  expect(partOf([1, 2], { limit: 2, after: 0 })).toEqual({ items: [1, 2], total: 2 });
});
