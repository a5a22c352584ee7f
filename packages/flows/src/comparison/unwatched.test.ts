import fc from "fast-check";
import { expect, test } from "vitest";
import { unwatchedBy } from "./unwatched.ts";
import type { Watch } from "./watch.ts";

const minute = 60_000;

/** A watch of those minutes that are marked, in an hour. */
function watchOf(marks: readonly boolean[]): Watch | undefined {
  const seen = marks.flatMap((isSeen, at) => (isSeen ? [at] : []));
  const [first] = seen;
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const gaps = seen.slice(1).flatMap((at, before) => {
    const from = (seen[before] ?? at) + 1;
    return from < at ? [{ from: from * minute, to: at * minute, minutes: at - from }] : [];
  });
  return { vantage: "v", from: first * minute, to: (last + 1) * minute, gaps };
}

test("a minute is unwatched that none of the watches has, minute by minute", () => {
  const marks = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 4 }), (all) => {
      const watches = all.flatMap((one) => watchOf(one) ?? []);
      fc.pre(watches.length > 0);
      const from = Math.min(...watches.map((watch) => watch.from)) / minute;
      const to = Math.max(...watches.map((watch) => watch.to)) / minute;
      const expected = Array.from({ length: to - from }, (_, at) => from + at).filter(
        (at) => !all.some((one) => one[at] === true),
      );
      const gaps = unwatchedBy(watches);
      const found = gaps.flatMap((gap) =>
        Array.from({ length: gap.minutes }, (_, at) => gap.from / minute + at),
      );
      expect(found).toEqual(expected);
    }),
  );
});

test("of times that each watched only in part, the fewest minutes that one missed count", () => {
  const watch = (minutes: number): Watch => ({
    vantage: "v",
    from: 0,
    to: 60 * minute,
    gaps: [{ from: 0, to: 60 * minute, minutes }],
  });
  expect(unwatchedBy([watch(40), watch(15)])).toEqual([{ from: 0, to: 60 * minute, minutes: 15 }]);
});
