import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { fitted, paragraph, stacked } from "./page.ts";
import { tie } from "./tie.ts";
import { monochrome } from "./testing/monochrome.ts";

test("a paragraph is no wider than the page and hangs below its lead", () => {
  expect(paragraph(monochrome(20), "one two three four five six", "- ")).toBe(
    "- one two three four\n  five six",
  );
});

test("a line is not broken at a tie", () => {
  expect(paragraph(monochrome(8), `back in 1${tie}h`)).toBe("back in\n1 h");
});

test("fitted text has exactly the width asked for, whatever the script", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      fc.pre(!/\p{Cc}/u.test(text));
      expect(stringWidth(fitted(text, width))).toBe(width);
    }),
  );
});

test("cut text says so", () => {
  expect(fitted("Transport management", 10)).toBe("Transport…");
  expect(fitted("7", 3, "right")).toBe("  7");
});

test("absent sections leave no hole", () => {
  expect(stacked(["a", undefined, "", "b"])).toBe("a\n\nb");
});
