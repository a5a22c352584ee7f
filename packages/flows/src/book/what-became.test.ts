import { expect, test } from "vitest";
import { wasUsed } from "./was-used.ts";
import { whatBecame } from "./what-became.ts";

const nothing = { succeeded: 0, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 };
const once = { count: 1, sum: 5, min: 5, max: 5 };

test.each([
  [{ ...nothing, "timed-out": 9 }, {}, false],
  [{ ...nothing, "timed-out": 9 }, { bytesIn: 1 }, true],
  [{ ...nothing, "timed-out": 9 }, { open: 0 }, false],
  [{ ...nothing, "timed-out": 9 }, { open: 1 }, true],
  [{ ...nothing, refused: 2 }, { bytesIn: 360 }, false],
  [{ ...nothing, refused: 2 }, { bytesIn: 361 }, true],
  [{ ...nothing, refused: 2, "timed-out": 7 }, { bytesIn: 361 }, true],
  [{ ...nothing, blocked: 1 }, { responses: once }, true],
  [{ ...nothing, failed: 1 }, { roundTrips: once }, true],
  [{ ...nothing, refused: 1, unknown: 1 }, {}, true],
  [{ ...nothing, refused: 1, succeeded: 1 }, {}, true],
])("of %j with %j it is %s that somebody used it", (counts, figures, isUsed) => {
  const connections = Object.values(counts).reduce((sum, count) => sum + count);
  const became = whatBecame({ connections, counts, ...figures });
  expect(wasUsed(became)).toBe(isUsed);
  expect(Object.values(became.outcomes).reduce((sum, count) => sum + count)).toBe(
    became.connections,
  );
});
