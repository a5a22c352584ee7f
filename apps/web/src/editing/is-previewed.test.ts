import type { Edit } from "@mainstay/plan";
import { expect, test } from "vitest";
import { isPreviewed } from "./is-previewed.ts";

const adding = (count: number, description: string): Edit =>
  Array.from({ length: count }, (_, at) => ({
    put: `elements/thing-${at}`,
    value: { name: `Thing ${at}`, description },
  }));

test("as many operations as the server looks at are previewed, and no more", () => {
  expect(isPreviewed(adding(10_000, ""))).toBe(true);
  expect(isPreviewed(adding(10_001, ""))).toBe(false);
});

test("fewer are not where their texts are more bytes than it takes", () => {
  expect(isPreviewed(adding(1000, "x".repeat(3000)))).toBe(true);
  expect(isPreviewed(adding(1000, "ü".repeat(3000)))).toBe(false);
});
