import { describe, expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.ts";
import { accountedRows, readAll } from "../testing/read-all.ts";
import { formats } from "./formats.ts";

test("every format has fixtures", () => {
  const missing = formats.filter(({ id }) => !fixtures.some(({ format }) => format === id));
  expect(missing).toEqual([]);
});

describe.each(fixtures)("$name", ({ format, path, text }) => {
  test("is recognised by what it holds, and read as the golden file says", async () => {
    const { file, ...seen } = readAll(text);
    expect(file.format).toBe(format);
    const golden = `${path}.golden.json`;
    await expect(`${JSON.stringify({ file, ...seen }, undefined, 1)}\n`).toMatchFileSnapshot(
      golden,
    );
  });

  test("has each of its rows either taken or left out with a reason", () => {
    const { file } = readAll(text);
    expect(accountedRows(file)).toBe(file.rows);
  });

  test("reads alike in pieces of any length, with either end of line", () => {
    const whole = readAll(text);
    for (const piece of [1, 7, 100]) expect(readAll(text, { piece })).toEqual(whole);
    // What stands in JSON is its own; of lines, the end is no part.
    const isJson = /^\s*[[{]/.test(text);
    expect(readAll(isJson ? text : text.replaceAll("\n", "\r\n"))).toEqual(whole);
  });

  test("reads nothing into its text when it is cut off anywhere", () => {
    const { length } = readAll(text).connections;
    for (let end = 0; end < text.length; end += 97) {
      const { file, connections } = readAll(text.slice(0, end));
      expect(accountedRows(file)).toBe(file.rows);
      // A list of sockets may take another end for the server while the one that listens is missing, never more of them.
      expect(connections.length).toBeLessThanOrEqual(length + 1);
    }
  });
});
