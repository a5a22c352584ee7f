import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret of a data directory, made the first time: it signs session cookies, and encrypts the second factors in the
 * database. Of several processes that make it at once, all get the same.
 */
export async function secretOfDirectory(directory: string): Promise<string> {
  const path = join(directory, "secret");
  await mkdir(directory, { recursive: true });
  try {
    await writeFile(path, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length >= 32) return secret;
  throw new Error(`${path} holds no secret of 32 characters or more: restore it from where it was`);
}
