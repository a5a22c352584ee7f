import { expect, test } from "vitest";
import { lookPause } from "./look-pause.ts";

test.each([
  [[900], 2_000],
  [[900, 2], 2_000],
  [[900, 40], 10_000],
  [[900, 40, 800], 10_000],
  [[900, 40, 800, 800, 800], 60_000],
])("after looks of %j milliseconds the pause is %d", (costs, pause) => {
  expect(lookPause(costs)).toBe(pause);
});
