import { expect, test } from "vitest";
import {
  aroundOf,
  figureWords,
  growthWords,
  machineWords,
  verdictWords,
  watchedWords,
} from "./change-words.ts";

const before = { connections: 4 };
const both = { before: 1, after: 1 };

test("a connection that nobody looked for is neither gone nor new", () => {
  const gone = { change: "gone", connections: 4, before, watched: both } as const;
  expect(verdictWords(gone)).toBe("Gone");
  expect(verdictWords({ ...gone, watched: { before: 1, after: 0 } })).toBe(
    "Not looked for any more",
  );
  const fresh = { change: "new", connections: 4, watched: both } as const;
  expect(verdictWords(fresh)).toBe("New");
  expect(verdictWords({ ...fresh, watched: { before: 0, after: 1 } })).toBe(
    "Not looked for before",
  );
});

test("both figures are told, and none of what is gone", () => {
  expect(figureWords({ change: "new", connections: 1200, watched: both })).toBe("0 → 1,200");
  expect(figureWords({ change: "gone", connections: 4, before, watched: both })).toBe("4 → 0");
  const onlyBefore = { before: 1, after: 0 };
  expect(figureWords({ change: "gone", connections: 4, before, watched: onlyBefore })).toBe(
    "4 → not watched",
  );
  const onlyAfter = { before: 0, after: 1 };
  expect(figureWords({ change: "new", connections: 4, watched: onlyAfter })).toBe(
    "not watched → 4",
  );
});

test("growth is told as it would be in windows of one length", () => {
  const grown = { change: "grown", connections: 30, before, watched: both } as const;
  expect(growthWords(grown, { longer: 1 })).toBe("7.5 times as many");
  expect(growthWords(grown, { longer: 3 })).toBe("2.5 times as many");
  const shrunk = { ...grown, change: "shrunk", connections: 1 } as const;
  expect(growthWords(shrunk, { longer: 1 })).toBe("1 of 4");
  expect(growthWords({ ...grown, change: "new" }, { longer: 1 })).toBe("");
});

test("it is told how much of both windows was watched", () => {
  const seen = { change: "gone", connections: 4, before } as const;
  expect(watchedWords({ ...seen, watched: { before: 0.504, after: 0 } })).toBe(
    "50 % before, nobody watched after",
  );
  expect(watchedWords({ ...seen, watched: { before: 0.001, after: 1 } })).toBe(
    "less than 1 % before, 100 % after",
  );
});

test("a machine is called by its name, and looked around by its address", () => {
  const end = { machines: ["db-1"], names: ["db"], address: "10.0.0.1" };
  expect(machineWords(end)).toBe("db-1");
  expect(aroundOf(end)).toBe("10.0.0.1");
  expect(machineWords({ machines: [], names: [], network: "10.0.0.0/8" })).toBe("10.0.0.0/8");
  expect(aroundOf({ machines: [], names: [], network: "10.0.0.0/8" })).toBeUndefined();
});
