import { chmod, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeOwn } from "./unprivileged.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "mainstay-test-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test("a directory that is the database's alone is made, and found again", async () => {
  const path = join(directory, "own");
  await makeOwn(path, undefined);
  await expect(makeOwn(path, undefined)).resolves.toBeUndefined();
});

test("one that others may enter, or that leads elsewhere, is refused", async () => {
  const open = join(directory, "open");
  await mkdir(open);
  await chmod(open, 0o777);
  await expect(makeOwn(open, undefined)).rejects.toThrow(/open is where .* remove it/);
  const link = join(directory, "link");
  await symlink(open, link);
  await expect(makeOwn(link, undefined)).rejects.toThrow(/link is where .* remove it/);
});
