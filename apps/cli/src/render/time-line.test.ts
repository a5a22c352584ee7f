import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { monochrome } from "./testing/monochrome.ts";
import { drawTimeLine, type TimeLineRow } from "./time-line.ts";

const dispatch: TimeLineRow = {
  name: "Dispatch",
  mbco: 0.5,
  level: [
    { at: 30, level: 0.7 },
    { at: 60, level: 0.25 },
    { at: 120, level: 0 },
    { at: 240, level: 1 },
  ],
  marks: [
    { at: 90, letter: "R" },
    { at: 150, letter: "M" },
  ],
};

test("every instant at which something changes has its column, every state its glyph", () => {
  const { text, merged } = drawTimeLine(monochrome(60), [{ title: "Functions", rows: [dispatch] }]);
  expect(merged).toBe(false);
  expect(text).toBe(
    [
      "Functions  0      30m    1h     1h30m  2h     2h30m  4h",
      "Dispatch   ───────░70%░░░▒25%▒▒▒R▒▒▒▒▒▒███████M██████───────",
      "",
      "─ works   ░ reduced, but enough   ▒ below its minimum",
      "█ stopped   R RTO broken   M MTPD broken",
    ].join("\n"),
  );
});

test("the legend names only what is drawn", () => {
  const row = { ...dispatch, level: [{ at: 0, level: 0 }], marks: [] };
  expect(drawTimeLine(monochrome(60), [{ title: "", rows: [row] }]).text).toMatch(
    /\n─ works {3}█ stopped$/,
  );
});

test("where instants outnumber the columns, neighbours share one and the worst of them shows", () => {
  const level = [
    { at: 1, level: 0.9 },
    { at: 600, level: 0 },
    { at: 601, level: 0.9 },
    { at: 9000, level: 1 },
  ];
  const { text, merged } = drawTimeLine(monochrome(40), [
    { title: "", rows: [{ name: "Payroll run", mbco: 1, level, marks: [] }] },
  ]);
  expect(merged).toBe(true);
  expect(text.split("\n").slice(0, 2)).toEqual([
    "             0     1m    10h   6d6h",
    "Payroll run  ──────▒90%▒▒██████──────",
  ]);
});

test("a drawing never runs over the page", () => {
  const step = fc.record({ at: fc.nat(100_000), level: fc.constantFrom(0, 0.3, 0.99, 1) });
  const steps = fc.uniqueArray(step, { selector: ({ at }) => at, maxLength: 40 });
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 40, max: 200 }),
      fc.string({ maxLength: 90 }),
      (level, width, name) => {
        fc.pre(!/\p{Cc}/u.test(name));
        const row = { name, mbco: 1, level: level.toSorted((a, b) => a.at - b.at), marks: [] };
        const { text } = drawTimeLine(monochrome(width), [{ title: "Functions", rows: [row] }]);
        expect(Math.max(...text.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(
          width,
        );
      },
    ),
  );
});
