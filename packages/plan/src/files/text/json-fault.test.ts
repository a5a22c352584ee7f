import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonFault } from "./json-fault.ts";

test.each([
  ["", 0, "the text ends too early"],
  [" \n", 2, "the text ends too early"],
  ['{"a": [1, {', 11, "the text ends too early"],
  ["[1, 2", 5, "the text ends too early"],
  ["{} {}", 3, "the text goes on behind its end"],
  ["[1 2]", 3, "a comma or ] is missing before this"],
  ['{"a":1 "b":2}', 7, "a comma or } is missing before this"],
  ["[1}", 2, "a comma or ] is missing before this"],
  ['{"a" 1}', 5, "a colon is missing before this"],
  ["{a: 1}", 1, "a name in double quotes is expected here"],
  ["{'a': 1}", 1, "a name in double quotes is expected here"],
  ['{"a":1,}', 7, "a name in double quotes is expected here"],
  ["{]", 1, "a name in double quotes is expected here"],
  ["[1,]", 3, "a value is missing before this"],
  ["[,1]", 1, "a value is missing before this"],
  ['{"a":}', 5, "a value is missing before this"],
  ['{"a": yes}', 6, '"yes" is no value of JSON: text goes in double quotes'],
  ["[01]", 1, '"01" is no value of JSON: text goes in double quotes'],
  ["[+1]", 1, '"+1" is no value of JSON: text goes in double quotes'],
  ["[.5]", 1, '".5" is no value of JSON: text goes in double quotes'],
  ["[1.]", 1, '"1." is no value of JSON: text goes in double quotes'],
  ["// x\n[]", 0, '"//" is no value of JSON: text goes in double quotes'],
  ["[NaN]", 1, '"NaN" is no value of JSON: text goes in double quotes'],
  ['["a', 1, "this quote is not closed"],
  ['["a\\"', 1, "this quote is not closed"],
  ['["a\n"]', 3, "a line break or a tab in a text is written \\n or \\t"],
  ['["C:\\dir"]', 4, "a backslash in a text is written \\\\"],
  ['["\\u12g4"]', 2, "a backslash in a text is written \\\\"],
])("%j", (text, offset, reason) => {
  expect(findJsonFault(text)).toEqual({ offset, reason });
});

describe("of a text that was JSON until one character of it was changed", () => {
  const changed = fc
    .record({
      value: fc.jsonValue(),
      indent: fc.constantFrom(0, 2),
      at: fc.nat(),
      removed: fc.constantFrom(0, 1),
      inserted: fc.constantFrom(
        "",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"',
        "\\",
        "1",
        "-",
        ".",
        "n",
        "\n",
      ),
    })
    .map(({ value, indent, at, removed, inserted }) => {
      const text = JSON.stringify(value, undefined, indent);
      const place = at % (text.length + 1);
      return { text: text.slice(0, place) + inserted + text.slice(place + removed), place };
    });

  test("the fault is in the token that was changed, behind it, or the quote that it leaves open", () => {
    fc.assert(
      fc.property(changed, ({ text, place }) => {
        fc.pre(!isJson(text));
        const { offset } = findJsonFault(text);
        expect(offset).toBeLessThanOrEqual(text.length);
        // A token may only turn out to be wrong where it began.
        const token = /(?:"[^"]*|[^\s"{}[\]:,]*)$/.exec(text.slice(0, place))?.[0].length ?? 0;
        const earliest = text[offset] === '"' ? 0 : place - token;
        expect(offset).toBeGreaterThanOrEqual(earliest);
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
