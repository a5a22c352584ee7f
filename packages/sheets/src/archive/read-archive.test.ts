import { strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readArchive } from "./read-archive.ts";

const megabyte = 1024 ** 2;

test("files come as they went in, packed or not", () => {
  const text = strToU8("as it was ".repeat(5_000));
  const archive = readArchive(
    zipSync({ packed: text, stored: [text, { level: 0 }], empty: strToU8("") }),
  );
  const lengthOf = (name: string) =>
    [...(archive.get(name)?.pieces() ?? [])].reduce((sum, { length }) => sum + length, 0);
  expect([...archive.keys()].map((name) => [name, lengthOf(name)])).toEqual([
    ["packed", text.length],
    ["stored", text.length],
    ["empty", 0],
  ]);
  expect(strFromU8([...(archive.get("packed")?.pieces() ?? [])][0] ?? text)).toMatch(
    /^as it was as it/,
  );
});

test("what unpacks without end is not unpacked to its end, whatever the archive says of its size", () => {
  const bytes = zipSync({ bomb: new Uint8Array(32 * megabyte) });
  expect(bytes.length).toBeLessThan(megabyte);
  const view = new DataView(bytes.buffer);
  // The size once unpacked, in the directory.
  view.setUint32(bytes.length - 22 - 50 + 24, 1, true);
  let unpacked = 0;
  const [bomb] = readArchive(bytes, { most: 5 * megabyte }).values();
  expect(() => {
    for (const piece of bomb?.pieces() ?? []) unpacked += piece.length;
  }).toThrow("unpacks to more than 5 MB");
  expect(unpacked).toBeLessThanOrEqual(5 * megabyte);
});
