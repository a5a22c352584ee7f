import { expect, test } from "vitest";
import { SharedProgress } from "./shared-progress.ts";

test("what was told of one question, or that it was called off, is not taken for the next", () => {
  const asking = new SharedProgress();
  const thinking = new SharedProgress(asking.buffer);
  thinking.tell({ share: 0.75, rows: 4000 });
  asking.callOff();
  expect(asking.told).toEqual({ share: 0.75, rows: 4000 });
  expect(thinking.isCalledOff).toBe(true);
  asking.begin();
  expect(asking.told).toEqual({ share: 0, rows: 0 });
  expect(thinking.isCalledOff).toBe(false);
});
