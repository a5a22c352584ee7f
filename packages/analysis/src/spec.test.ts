import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { rules } from "./rules.ts";

const source = fileURLToPath(new URL(".", import.meta.url));
const specification = readFileSync(join(source, "../SPEC.md"), "utf8");
const numbers = Array.from(
  specification.matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gm),
  ([, number = ""]) => number,
);

/** `SPEC 2.4` and `SPEC 5.2 to 5.4` anywhere, `2.3 and 2.5` at the start of a test's name. */
const quote =
  /\bSPEC (?:(?:, | and | to )?\d+(?:\.\d+)?)+|\b(?:describe|test)\(\s*["'`](?:(?:, | and | to )?\d+\.\d+)+ /g;
const quoted = globSync("**/*.ts", { cwd: source }).flatMap((path) => {
  const text = readFileSync(join(source, path), "utf8");
  return Array.from(text.matchAll(quote)).flatMap(([words]) =>
    Array.from(words.matchAll(/\d+(?:\.\d+)?/g), ([number]) => ({ path, number })),
  );
});

test("chapters and sections are counted without a gap", () => {
  let [chapter, section] = [0, 0];
  const counted = numbers.map((number) => {
    if (number.includes(".")) return `${chapter}.${++section}`;
    section = 0;
    return String(++chapter);
  });
  expect(numbers).toEqual(counted);
});

test("every number that the code quotes is there", () => {
  expect(quoted).toContainEqual({ path: "simulate.test.ts", number: "2.5" });
  expect(quoted).toContainEqual({ path: "cascade/rounding.ts", number: "1.3" });
  expect(quoted.filter(({ number }) => !numbers.includes(number))).toEqual([]);
});

test("every rule is there, in order, with its title, severity and source", () => {
  const rows = specification.matchAll(/^\| `([a-z-]+)` \| (.+) \| (\w+) \| (.+) \|$/gm);
  expect(Array.from(rows, ([, ...cells]) => cells)).toEqual(
    rules.map(({ id, title, severity, source: standard }) => [id, title, severity, standard]),
  );
});
