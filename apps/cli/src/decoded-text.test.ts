import fc from "fast-check";
import { expect, test } from "vitest";
import { decodedText } from "./decoded-text.ts";

async function decoded(bytes: Uint8Array, size: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = "";
  for await (const piece of decodedText(pieces())) text += piece;
  return text;
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const sample = "Größe,Zoë — 5 €\nnaïve\n";

test.each([
  ["UTF-8", Buffer.from(sample)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${sample}`)],
  ["UTF-16, little end first, with a mark", Buffer.from(`\ufeff${sample}`, "utf16le")],
  ["UTF-16, little end first", Buffer.from(sample, "utf16le")],
  ["UTF-16, big end first", swapped(Buffer.from(sample, "utf16le"))],
  ["Windows-1252", Buffer.from("Gr\xf6\xdfe,Zo\xeb \x97 5 \x80\nna\xefve\n", "latin1")],
])("%s, in pieces of any length", async (_, bytes) => {
  for (const size of [1, 2, 3, 7, 1_000]) {
    expect((await decoded(bytes, size)).replace(/^\ufeff/, "")).toBe(sample);
  }
});

test("what is UTF-8 stays what it is", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary", minLength: 2 }).filter((text) => !/^.?\0|^\ufeff/u.test(text)),
      fc.integer({ min: 1, max: 9 }),
      async (text, size) => {
        const written = `abcd${text.toWellFormed()}`;
        expect(await decoded(Buffer.from(written), size)).toBe(written);
      },
    ),
  );
});
