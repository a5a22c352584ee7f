import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8 } from "./utf-8.ts";

test.each([
  ["", ""],
  ["mainstay: 1\n", "mainstay: 1\n"],
  ["Größe 💡 \ufffd", "Größe 💡 \ufffd"],
  ["\ufeffmainstay: 1", "mainstay: 1"],
])("%j is text", (written, text) => {
  expect(decodeUtf8(Buffer.from(written))).toEqual({ text });
});

test.each([
  ["a byte of Latin-1", [0x61, 0x0a, 0x62, 0xfc, 0x0a], 2, 2],
  ["a lone continuation", [0x80], 1, 1],
  ["a sequence that is cut off", [0x61, 0xe2, 0x82], 1, 2],
  ["an overlong sequence", [0x0a, 0x0a, 0xc0, 0xaf], 3, 1],
  ["half of a surrogate pair", [0xed, 0xa0, 0x80], 1, 1],
  ["UTF-16", [0xff, 0xfe, 0x6d, 0x00], 1, 1],
  ["a fault behind a replacement character", [0xef, 0xbf, 0xbd, 0x0a, 0x61, 0xff], 2, 2],
  ["a fault behind a byte order mark", [0xef, 0xbb, 0xbf, 0x61, 0xff], 1, 2],
])("%s is pointed at", (_, bytes, line, column) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ line, column });
});

test("the fault is found wherever it stands", () => {
  const texts = fc.array(fc.constantFrom("a", "ö", "💡", "\ufffd", "\n"));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const bytes = [before, ["\x00"], after].map((part) => Buffer.from(part.join("")));
      bytes[1][0] = 0xff;
      const lines = before.join("").split("\n");
      const expected = { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
      expect(decodeUtf8(Buffer.concat(bytes))).toEqual(expected);
    }),
  );
});
