import fc from "fast-check";
import { expect, test } from "vitest";
import { hasPort, parsePortRange } from "./port-range.ts";

test.each([
  ["49152-65535", { from: 49_152, to: 65_535 }],
  [" 5 - 5 ", { from: 5, to: 5 }],
  ["6-5", undefined],
  ["1-65536", undefined],
  ["1-", undefined],
  ["-5", undefined],
  ["1433", undefined],
  ["", undefined],
])("%j is %j", (written, range) => {
  expect(parsePortRange(written)).toEqual(range);
});

test("a range has what its ports listed one by one have", () => {
  const port = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(port, port), { maxLength: 4 }),
      port,
      port,
      (pairs, one, asked) => {
        const ranges = pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
        const listed = ranges.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        expect(hasPort([one, ...ranges], asked)).toBe([one, ...listed].includes(asked));
      },
    ),
  );
});
