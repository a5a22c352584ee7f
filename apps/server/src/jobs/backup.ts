import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { linesOf, verifyBackup, writeBackup } from "@mainstay/store";
import type { JobContext } from "./job.ts";
import { isBackupName, listKeptBackups } from "./kept-backups.ts";

const unfinished = ".part";

/**
 * Writes a backup beside those there are, under the instant at which it was begun. It has its name only once it is on disk and
 * was proved, and only then the oldest beyond those to be kept are removed.
 */
export async function backup({ database, settings, now, signal }: JobContext): Promise<string> {
  const { backups } = settings;
  if (backups === undefined) throw new Error("no directory for backups is set");
  const { directory, keep } = backups;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await removeUnfinished(directory);
  const at = now();
  const name = `mainstay-${at.toISOString().replaceAll(":", "-")}.ndjson.gz`;
  const path = join(directory, name);
  const part = `${path}${unfinished}`;
  try {
    await writeFile(part, writeBackup(database.db, now), signal);
    const { revision } = await verifyBackup(() => linesOf(part));
    await rename(part, path);
    await settle(directory);
    const removed = await removeOldest(directory, keep);
    return `wrote ${path}, up to revision ${revision}${removed === 0 ? "" : `; removed ${removed} older`}`;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Writes a file that nobody else may read, and that is on disk when this is done. */
async function writeFile(
  path: string,
  lines: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(Readable.from(withEnds(lines)), createGzip(), file, { signal });
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** That a file has its name is on disk once the directory is. */
async function settle(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a process left that ended while it wrote. */
async function removeUnfinished(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const isOurs = name.endsWith(unfinished) && isBackupName(name.slice(0, -unfinished.length));
    if (isOurs) await rm(join(directory, name), { force: true });
  }
}

async function removeOldest(directory: string, keep: number): Promise<number> {
  const old = (await listKeptBackups(directory)).slice(keep);
  for (const { name } of old) await rm(join(directory, name), { force: true });
  return old.length;
}
