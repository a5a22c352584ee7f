import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { configurationTable } from "./configuration-table.ts";
import { isLoopback } from "./is-loopback.ts";
import { listSettings } from "./list-settings.ts";
import { readConfiguration } from "./read-configuration.ts";

const read = (flags: Record<string, string | boolean>, environment: Record<string, string> = {}) =>
  readConfiguration({ flags, environment });

test("a flag goes before a variable, and a variable before the default", () => {
  const environment = { MAINSTAY_PORT: "9000", MAINSTAY_HOST: "::1", MAINSTAY_METRICS: "" };
  expect(read({ port: "9001", demo: true }, environment)).toMatchObject({
    port: 9001,
    host: "::1",
    demo: true,
    metrics: false,
    data: "mainstay-data",
  });
});

test("what a setting cannot be is told with by what it was set and what is wanted", () => {
  expect(() => read({ port: "70000" }, { MAINSTAY_LOG_LEVEL: "loud" })).toThrow(
    "--port: `70000` is not a number from 0 to 65535\nMAINSTAY_LOG_LEVEL: `loud` is not fatal, error,",
  );
});

test("what is secret is not repeated", () => {
  const secret = "mysql://mainstay:hunter2@db";
  expect(() => read({}, { DATABASE_URL: secret })).toThrow(
    /^DATABASE_URL: what it is set to is not/,
  );
  expect(() => read({}, { DATABASE_URL: secret })).not.toThrow(/hunter2/);
});

test("each setting has a flag of its name and a variable of its own", () => {
  const all = listSettings();
  expect(new Set(all.map(({ variable }) => variable)).size).toBe(all.length);
  for (const { name, flag } of all) {
    const [word = ""] = flag.slice(2).split(" ");
    expect(word.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())).toBe(name);
  }
});

test("the document has the table", () => {
  const document = readFileSync(
    new URL("../../../../docs/configuration.md", import.meta.url),
    "utf8",
  );
  expect(document).toContain(`\n${configurationTable()}\n`);
});

test.each([
  ["127.0.0.1", true],
  ["127.8.0.1", true],
  ["::1", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["::", false],
  ["192.0.2.7", false],
  ["localhost.example", false],
])("%s is of this machine alone: %s", (host, isOurs) => {
  expect(isLoopback(host)).toBe(isOurs);
});
