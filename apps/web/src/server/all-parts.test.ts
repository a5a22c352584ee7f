import { expect, test } from "vitest";
import { allParts } from "./all-parts.ts";

test("every part of a list is asked for, until none follows", async () => {
  const all = Array.from({ length: 2500 }, (_, at) => at);
  const asked: number[] = [];
  const found = await allParts(async ({ limit, after }) => {
    asked.push(after);
    const items = all.slice(after, after + limit);
    const next = after + items.length;
    return { items, ...(next < all.length ? { next } : {}) };
  });
  expect(found.items).toEqual(all);
  expect(asked).toEqual([0, 1000, 2000]);
});
