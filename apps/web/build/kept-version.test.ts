import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asTheyAre, keptVersion } from "./kept-version.ts";

let publicDir: string;

beforeEach(() => {
  publicDir = mkdtempSync(join(tmpdir(), "mainstay-public-"));
  for (const name of asTheyAre) writeFileSync(join(publicDir, name), "as it was");
});

afterEach(() => rmSync(publicDir, { recursive: true }));

const paths = ["/assets/shell-1.js"];
const page = "<html></html>";
const now = () => keptVersion({ paths, page, publicDir });

test("the same files are the same version", () => {
  expect(now()).toBe(now());
});

test.each(asTheyAre)("something else in %s is another version", (name) => {
  const before = now();
  writeFileSync(join(publicDir, name), "otherwise");
  expect(now()).not.toBe(before);
});

test("so is another page, or another file", () => {
  expect(keptVersion({ paths, page: "<html>2</html>", publicDir })).not.toBe(now());
  expect(keptVersion({ paths: ["/assets/shell-2.js"], page, publicDir })).not.toBe(now());
});
