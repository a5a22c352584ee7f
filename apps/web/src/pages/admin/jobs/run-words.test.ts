import { expect, test } from "vitest";
import { outcomeWords } from "./run-words.ts";

const run = { attempt: 1, process: "a", started: "2026-11-29T02:00:00Z" };

test("a run says how it went and how long it took", () => {
  expect(outcomeWords(run)).toBe("runs now");
  expect(outcomeWords({ ...run, outcome: "done", ended: "2026-11-29T02:00:01.500Z" })).toBe(
    "done in 1.5 s",
  );
  expect(
    outcomeWords({ ...run, attempt: 3, outcome: "failed", ended: "2026-11-29T02:10:00Z" }),
  ).toBe("failed in 10 min, tried 3 times");
});
