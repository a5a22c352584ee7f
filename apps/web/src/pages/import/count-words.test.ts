import { expect, test } from "vitest";
import { countWords } from "./count-words.ts";

test("only what there is of is counted, over all lists", () => {
  const counts = [
    { collection: "units", added: 0, changed: 0, removed: 1 },
    { collection: "elements", added: 12_000, changed: 0, removed: 0 },
  ] as const;
  expect(countWords(counts)).toBe("12,000 records added, 1 removed");
  expect(countWords(counts.slice(0, 1))).toBe("1 record removed");
});
