import { chown, cp, lstat, mkdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatabaseUnavailable } from "../database/database-unavailable.ts";
import type { Binaries } from "./binaries.ts";

/** As whom the database runs: PostgreSQL refuses to run as root. */
export type Identity = { readonly uid: number; readonly gid: number };

/** The user that owns nothing, on every Unix. */
const nobody: Identity = { uid: 65_534, gid: 65_534 };

/** As whom the database is to run; undefined for as whoever runs this process. */
export function databaseIdentity(): Identity | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Makes a directory that only the database may enter, if it is not there. */
export async function makePrivate(path: string, identity: Identity | undefined): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (identity === undefined) return;
  await chown(path, identity.uid, identity.gid);
  const closed = await closedAbove(path, identity);
  if (closed === undefined) return;
  throw new DatabaseUnavailable(
    `the database cannot run as root, and as another user it cannot enter ${closed}: run the command as an ordinary user, or put the data elsewhere`,
  );
}

/**
 * Makes a directory as `makePrivate` does where anybody may have made it before: under the directory for temporary files
 * names can be guessed. Throws DatabaseUnavailable where it is not the database's alone.
 */
export async function makeOwn(path: string, identity: Identity | undefined): Promise<void> {
  if ((await mkdir(path, { recursive: true, mode: 0o700 })) === undefined) {
    const found = await lstat(path);
    // Until a start beside this one has given it to the database it is of whoever runs this process.
    const isOwn = found.uid === identity?.uid || found.uid === process.getuid?.();
    if (!isOwn || !found.isDirectory() || (found.mode & 0o077) !== 0) {
      throw new DatabaseUnavailable(
        `${path} is where the database would be reached, and others own it or may enter it: remove it, or put the data where the path is shorter`,
      );
    }
  }
  await makePrivate(path, identity);
}

/** The same programs where an unprivileged user can run them: copied to `to`, if they lie where only root may go. */
export async function reachable(
  binaries: Binaries,
  identity: Identity | undefined,
  to: string,
): Promise<Binaries> {
  if (identity === undefined || (await closedAbove(binaries.root, identity)) === undefined)
    return binaries;
  await cp(binaries.root, to, { recursive: true, verbatimSymlinks: true });
  return {
    root: to,
    initdb: join(to, "bin", basename(binaries.initdb)),
    postgres: join(to, "bin", basename(binaries.postgres)),
  };
}

/** The first directory above a path that somebody may not enter; undefined if there is none. */
async function closedAbove(path: string, { uid }: Identity): Promise<string | undefined> {
  for (let at = dirname(path); ; at = dirname(at)) {
    const { mode, uid: owner } = await stat(at);
    if ((mode & (owner === uid ? 0o100 : 0o001)) === 0) return at;
    if (at === dirname(at)) return undefined;
  }
}
