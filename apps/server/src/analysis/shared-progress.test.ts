import { expect, test } from "vitest";
import { calledOffFrom } from "./messages.ts";
import { progressIn, tellProgress } from "./shared-progress.ts";

test("what was told of one question is not taken for how far the next is", () => {
  const shared = new Int32Array(calledOffFrom);
  tellProgress(shared, 1, { share: 0.75, rows: 4000 });
  expect(progressIn(shared, 1)).toEqual({ share: 0.75, rows: 4000 });
  expect(progressIn(shared, 2)).toEqual({ share: 0, rows: 0 });
  tellProgress(shared, 2, { share: 0.1, rows: 10 });
  expect(progressIn(shared, 2)).toEqual({ share: 0.1, rows: 10 });
  expect(progressIn(shared, 1)).toEqual({ share: 0, rows: 0 });
});
