import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderIsTaken, ownFolder } from "./own-folder.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-own-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const holder = `
  import { ownFolder } from ${JSON.stringify(new URL("own-folder.ts", import.meta.url).href)};
  await ownFolder(process.argv[1]);
  console.log("has it");
  setInterval(() => {}, 1000);`;

test("a folder is one process's at a time, and free once that is killed", async () => {
  const child = spawn(execPath, ["--input-type=module", "--eval", holder, folder]);
  await once(child.stdout, "data");
  await expect(ownFolder(folder)).rejects.toThrow(FolderIsTaken);
  child.kill("SIGKILL");
  await once(child, "exit");
  (await ownFolder(folder)).giveBack();
});

test("what is given back is free again, and what another version left there is in nobody's way", async () => {
  writeFileSync(join(folder, "process"), "1");
  (await ownFolder(folder)).giveBack();
  const again = await ownFolder(folder);
  await expect(ownFolder(folder)).rejects.toThrow("name another folder");
  again.giveBack();
});
