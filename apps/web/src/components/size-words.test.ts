import { expect, test } from "vitest";
import { sizeWords } from "./size-words.ts";

test("sizes are told in the unit that people read", () => {
  expect(sizeWords(0)).toBe("0 bytes");
  expect(sizeWords(999)).toBe("999 bytes");
  expect(sizeWords(4_200_000)).toBe("4.2 MB");
  expect(sizeWords(123_456)).toBe("123 kB");
});
