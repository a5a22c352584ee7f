import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const name = /^mainstay-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.ndjson\.gz$/;

/** A backup that was finished: its name, when it was begun, and its size. */
export type KeptBackup = { readonly name: string; readonly at: string; readonly bytes: number };

/** Whether a name is one that a finished backup has; so it leads nowhere else. */
export function isBackupName(text: string): boolean {
  return name.test(text);
}

/** The finished backups of a directory, the latest first; none where it is not there yet. */
export async function listKeptBackups(directory: string): Promise<readonly KeptBackup[]> {
  const names = (await namesIn(directory)).filter(isBackupName).toSorted().toReversed();
  const found = names.map(async (file) => {
    // One that is removed in this moment is left out.
    const size = await stat(join(directory, file)).catch(() => undefined);
    return size === undefined ? [] : [{ name: file, at: instantIn(file), bytes: size.size }];
  });
  return (await Promise.all(found)).flat();
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function instantIn(file: string): string {
  return file.replace(name, "$1$2:$3:$4");
}
