import { expect, test } from "vitest";
import { cssString } from "./css-string.ts";

test.each([
  ["Without the hub", '"Without the hub"'],
  ['The "big" one', '"The \\22 big\\22  one"'],
  ["C:\\hub", '"C:\\5c hub"'],
  ["one\nabc\r\n", '"one\\a abc\\d \\a "'],
  ["", '""'],
])("%j stays one string in CSS, and says the same there", (text, written) => {
  expect(cssString(text)).toBe(written);
});
