import { expect, test } from "vitest";
import type { Worth } from "./strategies-query.ts";
import { byRate, gainWords, rateWords } from "./worth-words.ts";

const worth = (id: string, firstYearCost: string | null, hours: number | null): Worth => ({
  id,
  status: "proposed",
  firstYearCost,
  gaps: { without: 4, with: 3 },
  cuts: { without: 9, with: 9 },
  breachHours: { without: 100, with: 80 },
  gapsClosed: [],
  gapsOpened: [],
  cutsRemoved: [],
  cutsAdded: [],
  cutsChanged: { removed: 0, added: 0 },
  breachHoursAvoided: 20,
  perThousand: hours === null ? null : { hours, gaps: 0, cuts: 0 },
});

test("for what it costs: what saves money first, what nobody knows the cost of last", () => {
  const ranked = byRate(
    [
      worth("unknown", null, null),
      worth("dear", "90000 EUR", 0.2),
      worth("saves", "-2000 EUR", null),
      worth("cheap", "1000 EUR", 20),
    ],
    "hours",
  );
  expect(ranked.map(({ id }) => id)).toEqual(["saves", "cheap", "dear", "unknown"]);
});

test("figures are said as people read them", () => {
  expect(gainWords(29_168)).toBe("29,168");
  expect(gainWords(-74)).toBe("−74");
  expect(gainWords(0)).toBe("–");
  expect(rateWords(worth("cheap", "1000 EUR", 145_840), "hours")).toBe("146,000");
  expect(rateWords(worth("unknown", null, null), "hours")).toBe("–");
});
