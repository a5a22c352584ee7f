import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";

/**
 * Writes a file that is there whole or not at all: under another name beside it, renamed once it is on the disk. A file of
 * that name is replaced then. Throws CannotRun where the file system refuses.
 */
export async function writeWhole(
  path: string,
  write: (file: Writable) => Promise<void>,
): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    const handle = await open(partial, "wx", 0o600);
    try {
      await write(handle.createWriteStream({ flush: true }));
    } finally {
      await handle.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    if (isOfTheFileSystem(error)) {
      throw new CannotRun(`cannot write ${plain(path)}: ${reasonOf(error)}`);
    }
    throw error;
  }
}

function isOfTheFileSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && "errno" in error;
}
