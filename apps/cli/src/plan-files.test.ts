import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CannotRun } from "./failure.ts";
import { findPlanFiles } from "./plan-files.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-files-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array = "mainstay: 1\n"): string {
  const whole = join(folder, path);
  mkdirSync(join(whole, ".."), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

async function pathsFound(): Promise<readonly string[]> {
  const { sources } = await findPlanFiles(folder);
  return sources.map(({ path }) => path.slice(folder.length + 1));
}

test("a directory is read as a tree, in the order of the paths", async () => {
  for (const path of ["z.yaml", "sops/b.md", "a.yml", "m.JSON"]) write(path);
  expect(await pathsFound()).toEqual(["a.yml", "m.JSON", "sops/b.md", "z.yaml"]);
});

test("hidden entries, node_modules and other kinds of files are passed over", async () => {
  for (const path of ["a.yaml", ".git/b.yaml", ".hidden.yaml", "node_modules/c.yaml", "d.txt"])
    write(path);
  expect(await pathsFound()).toEqual(["a.yaml"]);
});

test("links that lead in a circle are followed once", async () => {
  write("units/a.yaml");
  symlinkSync(folder, join(folder, "units", "back"));
  symlinkSync("self.d", join(folder, "self.d"));
  expect(await pathsFound()).toEqual(["units/a.yaml"]);
});

test("a link to nowhere is a problem of that file, not of the rest", async () => {
  write("a.yaml");
  symlinkSync(join(folder, "gone"), join(folder, "b.yaml"));
  const { sources, problems } = await findPlanFiles(folder);
  expect(sources).toHaveLength(1);
  expect(problems).toMatchObject([
    {
      id: "unreadable-file",
      message: "cannot be read: no such file or directory",
      location: { line: 1 },
    },
  ]);
});

test.skipIf(process.getuid?.() === 0)(
  "a file without permission is a problem in words",
  async () => {
    chmodSync(write("a.yaml"), 0);
    const { problems } = await findPlanFiles(folder);
    expect(problems).toMatchObject([{ message: "cannot be read: permission denied" }]);
  },
);

test("a directory without plan files says how to begin one", async () => {
  const finding = findPlanFiles(folder);
  await expect(finding).rejects.toThrow(CannotRun);
  await expect(finding).rejects.toThrow(`\`mainstay init ${folder}\``);
});

test("what is not there cannot be read", async () => {
  await expect(findPlanFiles(join(folder, "none.yaml"))).rejects.toThrow(
    /no such file or directory/,
  );
});

test("text that is not UTF-8 is pointed at, line and column", async () => {
  const path = write("a.yaml", Buffer.from("mainstay: 1\nname: Gr\xfc\xdfe\n", "latin1"));
  const { sources, problems } = await findPlanFiles(path);
  expect(sources).toEqual([]);
  expect(problems).toMatchObject([
    { id: "not-utf-8", location: { file: path, line: 2, column: 9 } },
  ]);
});

test("a byte order mark is no part of the text", async () => {
  const path = write("a.yaml", "\ufeffmainstay: 1\n");
  expect((await findPlanFiles(path)).sources).toEqual([{ path, text: "mainstay: 1\n" }]);
});
