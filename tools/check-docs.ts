import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { importTable } from "../oxlint.config.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const document = /^(?:[^/]+|docs\/.+|(?:packages|apps)\/[^/]+\/[^/]+)\.md$/;
const mentioned =
  /(?<![\w./@-])(?:packages|apps|docs|examples|tools|bench)\/[\w./@-]*(?![\w*<{[])/g;
const linked = /\]\(([^)\s]+)[^)]*\)/g;
const elsewhere = /^(?:[a-z]+:|#)/;
const machine = /(?<![\w.-])\/(?:work|root)\/|registry\.(?:npmjs|yarnpkg)|npm\.pkg\.github/;

const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "" && statSync(join(root, file), { throwIfNoEntry: false })?.isFile());

const problems = files.flatMap((file) => {
  const text = readFileSync(join(root, file), "utf8");
  if (text.includes("\0")) return [];
  return [...machinePlaces(file, text), ...(document.test(file) ? deadPaths(file, text) : [])];
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The lines of a file that name a place of one machine or a package registry. */
function machinePlaces(file: string, text: string): readonly string[] {
  return text.split("\n").flatMap((line, at) => {
    const found = machine.exec(line)?.[0];
    return found === undefined ? [] : [`${file}:${at + 1}: names ${found}: leave it out`];
  });
}

/** The paths that a document names or links to, and that are not there; a planned workspace may be named. */
function deadPaths(file: string, text: string): readonly string[] {
  return text.split("\n").flatMap((line, at) => {
    const links = Array.from(line.matchAll(linked), ([, target = ""]) => target)
      .filter((target) => !elsewhere.test(target))
      .map((target) => join(dirname(file), target.replace(/[#?].*$/, "")));
    const names = Array.from(line.matchAll(mentioned), ([name]) => name.replace(/[./]+$/, ""));
    return [...links, ...names]
      .filter((path) => !isPlanned(path) && !existsSync(join(root, path)))
      .map((path) => `${file}:${at + 1}: ${path} does not exist: mend or remove the path`);
  });
}

function isPlanned(path: string): boolean {
  return importTable.some(({ workspace }) => workspace === path);
}
