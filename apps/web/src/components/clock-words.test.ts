import { expect, test } from "vitest";
import { clockWords } from "./clock-words.ts";

test.each([
  [0, "0:00:00"],
  [59.9, "0:00:59"],
  [2527, "0:42:07"],
  [36_000, "10:00:00"],
  [-61, "−0:01:01"],
])("%d seconds are %s", (seconds, words) => expect(clockWords(seconds)).toBe(words));
