import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberIn } from "./number-in.ts";

function within(text: string): number {
  return numberIn(`9\t${text}\t9`, 2, 2 + text.length);
}

test.each(["", " ", "-", ".", "1.2.3", "1,000", "ten", "(empty)"])("%j is none", (text) => {
  expect(within(text)).toBeNaN();
});

test.each([
  "0",
  "7.",
  ".5",
  "-3",
  "+3",
  "1e3",
  "0x10",
  " 12 ",
  "9007199254740993",
  "1767225600.000001",
])("%j is what Number takes it for", (text) => {
  expect(within(text)).toBe(Number(text));
});

describe("laws", () => {
  test("any number is what Number takes it for, however long it is", () => {
    const digits = fc.string({
      unit: fc.constantFrom("0", "1", "5", "9"),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(digits, fc.option(digits), (whole, decimals) => {
        const text = decimals === null ? whole : `${whole}.${decimals}`;
        expect(within(text)).toBe(Number(text));
      }),
    );
  });

  test("a number that was printed is read as by Number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (number) => {
        expect(within(String(number))).toBe(Number(String(number)));
      }),
    );
  });
});
