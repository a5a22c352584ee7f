import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";

/** The folder of a spool is another process's; the message says whose, and how to mend it if that is wrong. */
export class FolderIsTaken extends Error {
  override name = "FolderIsTaken";
}

const name = "process";

/** Makes a folder, which need not be there yet, this process's own until it is given back. Throws FolderIsTaken while another living process has it. */
export async function ownFolder(
  folder: string,
): Promise<{ readonly giveBack: () => Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  const file = await open(path, "wx", 0o600).catch(async () => {
    const holder = Number(await readFile(path, "utf8").catch(() => ""));
    if (isAlive(holder)) {
      throw new FolderIsTaken(
        `process ${holder} writes to ${folder} already: stop it, or remove ${path} if it is something else`,
      );
    }
    await rm(path, { force: true });
    return open(path, "wx", 0o600);
  });
  await file.writeFile(String(process.pid));
  await file.close();
  return { giveBack: () => rm(path, { force: true }) };
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
