import { appendFile, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";

/** The text of a file; undefined where there is none, and of no other reason that it cannot be read for. */
export async function findText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Replaces a file by a text that is there whole or not at all, also when the power fails. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  const file = await open(partial, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
  await keepNames(dirname(path));
}

/** Appends a text to a file, and returns once it is on the disk. */
export async function appendToFile(path: string, text: string): Promise<void> {
  await appendFile(path, text, { flush: true, mode: 0o600 });
}

/** Returns once the names of what is in a folder are on the disk. */
export async function keepNames(path: string): Promise<void> {
  // Windows opens no folders, and its file system keeps a journal of their names.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
