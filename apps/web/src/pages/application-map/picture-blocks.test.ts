import { expect, test } from "vitest";
import { pictureBlocks } from "./picture-blocks.ts";

const size = { width: 1000, top: 200, row: 20 };
const rows = (count: number) => Array.from({ length: count }, (_, at) => at);
const lengths = (count: number) => pictureBlocks(rows(count), size).map(({ length }) => length);

test("few rows stand under each other", () => {
  expect(lengths(20)).toEqual([20]);
});

test("a hundred rows stand in two blocks, as a slide is wider than high", () => {
  expect(lengths(100)).toEqual([50, 50]);
});

test("the last block is shorter, and no row is lost or doubled", () => {
  expect(lengths(101)).toEqual([51, 50]);
  expect(pictureBlocks(rows(777), size).flat()).toEqual(rows(777));
});

test("without rows there is a block with nothing in it", () => {
  expect(pictureBlocks([], size)).toEqual([[]]);
});
