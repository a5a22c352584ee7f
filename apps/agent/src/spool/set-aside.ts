import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { keepNames } from "./durable-files.ts";

/** Earlier versions named them otherwise. */
const pattern = /^(?:set-aside|other-machine)(?:-\d+)?$/;

/**
 * Sets a spool aside within the folder that it is in, whole or not at all, also when the power fails, and leaves an empty one in its
 * place. Returns where it is then.
 */
export async function setAside(folder: string, spool: string): Promise<string> {
  const aside = await moveAside(folder, spool);
  await mkdir(spool, { mode: 0o700 });
  await keepNames(folder);
  return aside;
}

/** Brings a folder within another to what was set aside there. Returns where it is then. */
export async function moveAside(folder: string, spool: string): Promise<string> {
  const names = await readdir(folder);
  const of = (at: number) => (at === 1 ? "set-aside" : `set-aside-${at}`);
  let at = 1;
  while (names.includes(of(at))) at++;
  const aside = join(folder, of(at));
  await rename(spool, aside);
  return aside;
}

/** All spools that were set aside within a folder. */
export async function listSetAside(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
}
