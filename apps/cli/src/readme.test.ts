import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const mainstay = mainstayIn(root);
const readme = readFileSync(`${root}/README.md`, "utf8");

/** What the README shows from a line on, to the end of what is indented, without what it leaves out. */
function shownFrom(beginning: RegExp): readonly string[] {
  const [block = ""] = readme.slice(readme.search(beginning)).split(/\n(?=\S)/, 1);
  return block
    .split("\n")
    .map((line) => line.slice(4))
    .filter((line) => line !== "" && line !== "…");
}

test.each([
  [/^ {4}Halden Freight$/m, ["assess"]],
  [/^ {4}Functions /m, ["simulate", "ad-fs-loss"]],
])("what the README shows from %s on is printed by %j", (beginning, command) => {
  const { stdout } = mainstay([...command, "examples/halden-freight"]);
  const shown = shownFrom(beginning);
  expect(shown.length).toBeGreaterThan(5);
  expect(stdout.split("\n")).toEqual(expect.arrayContaining([...shown]));
});
