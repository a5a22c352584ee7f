import fc from "fast-check";
import { expect, test } from "vitest";
import { indexLines } from "./lines.ts";

test.each([
  ["", 0, 1, 1],
  ["abc", 2, 1, 3],
  ["abc", 3, 1, 4],
  ["a\nb", 1, 1, 2],
  ["a\nb", 2, 2, 1],
  ["a\r\nb", 3, 2, 1],
  ["a\rb", 2, 2, 1],
  ["a\n\r\n\rb", 5, 4, 1],
  ["\n\n", 2, 3, 1],
])("in %j the character at %i stands in line %i, column %i", (text, offset, line, column) => {
  expect(indexLines(text)(offset)).toEqual({ line, column });
});

test("a place is as many line breaks down, and as many characters behind the last of them", () => {
  const texts = fc.array(fc.constantFrom("a", "\t", "\n", "\r"), { maxLength: 20 });
  fc.assert(
    fc.property(texts, fc.nat(20), (characters, at) => {
      const text = characters.join("");
      const offset = Math.min(at, text.length);
      const ends = [...text.matchAll(/\r\n?|\n/g)]
        .map((lineBreak) => lineBreak.index + lineBreak[0].length)
        .filter((end) => end <= offset);
      const expected = { line: ends.length + 1, column: offset - (ends.at(-1) ?? 0) + 1 };
      expect(indexLines(text)(offset)).toEqual(expected);
    }),
  );
});
