import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile, rename, stat, unlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { putBack } from "./put-back.ts";

/** Where PostgreSQL keeps the number of the process that holds a data directory. */
const fileOf = (data: string) => join(data, "postmaster.pid");

/**
 * The process that holds a data directory; undefined if none does. A number that was left by a crash may have come to another
 * process since, by which the directory is not held.
 */
export async function holderOf(data: string): Promise<number | undefined> {
  const pid = pidIn(await readLock(data));
  return pid !== undefined && (await isServing(pid, data)) ? pid : undefined;
}

/** Removes what a crash has left: PostgreSQL does not start while the number that stands there is that of any process. */
export async function removeStaleLock(data: string): Promise<void> {
  const left = await readLock(data);
  const pid = pidIn(left);
  if (pid === undefined || (await isServing(pid, data))) return;
  // Moved away first: by now the lock may be that of a server that has just started, and then it is put back.
  const aside = join(data, `stale-${randomUUID()}`);
  if (!(await rename(fileOf(data), aside).then(isDone, isNotDone))) return;
  await ((await readFile(aside, "utf8")) === left ? unlink(aside) : putBack(aside, fileOf(data)));
}

/** Whether a process is a PostgreSQL with that data directory. One that may not be looked at is taken for it. */
export async function isServing(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return isAnyServer(pid);
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (line === undefined) return true;
  // Nothing stands there of one that has ended and is still to be buried.
  const words = line.split("\0");
  if (basename(words[0]) !== "postgres") return false;
  const [place, own] = await Promise.all([words[words.indexOf("-D") + 1], data].map(folderAt));
  return place === undefined || place === own;
}

/** What is the same for all paths of a directory; undefined where there is none. */
async function folderAt(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true ? `${found.dev} ${found.ino}` : undefined;
}

const isDone = () => true;
const isNotDone = () => false;

function readLock(data: string): Promise<string> {
  return readFile(fileOf(data), "utf8").catch(() => "");
}

function pidIn(lock: string): number | undefined {
  const pid = Number.parseInt(lock, 10);
  return pid > 0 ? pid : undefined;
}

/** The same where words cannot be told apart: of any data directory. */
async function isAnyServer(pid: number): Promise<boolean> {
  const words = ["-ww", "-o", "command=", "-p", String(pid)];
  const told = await promisify(execFile)("ps", words).catch(() => undefined);
  return told === undefined || /(?:^|\/)postgres -D /.test(told.stdout);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
