import { appendFile, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";

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
  // Windows opens no folders, and its file system keeps a journal of their names.
  if (process.platform === "win32") return;
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Appends a text to a file, and returns once it is on the disk. */
export async function appendToFile(path: string, text: string): Promise<void> {
  await appendFile(path, text, { flush: true, mode: 0o600 });
}
