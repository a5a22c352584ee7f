import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The folder of a spool is another process's; the message says how to mend that. */
export class FolderIsTaken extends Error {
  override name = "FolderIsTaken";
}

const name = "lock";
/** What SQLite says of a file that another process has (https://www.sqlite.org/rescode.html#busy). */
const busy = 5;

/**
 * Makes a folder, which need not be there yet, this process's own until it is given back. By a lock of the kernel, which goes with the
 * process however that ends: Node has none of its own, but SQLite locks the file that it opens. Throws FolderIsTaken while another
 * process has it.
 */
export async function ownFolder(folder: string): Promise<{ readonly giveBack: () => void }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, name), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && "errcode" in error && error.errcode === busy)) throw error;
    throw new FolderIsTaken(
      `another process writes to ${folder} already: stop it, or name another folder`,
    );
  }
  return { giveBack: () => lock.close() };
}
