import { BadBackup, linesOf, restoreBackup } from "@mainstay/store";
import type { RestoreDocument } from "../documents/restore.ts";
import { CannotRun, type ExitCode, exit, reasonOf } from "../failure.ts";
import { commandLineActor } from "../record/command-line-actor.ts";
import { databasePlace, withDatabase } from "../record/database.ts";
import { type Flags, readSettings } from "../record/settings.ts";
import { restoreText } from "../render/record/backup.ts";
import { plain } from "../render/words.ts";
import { outputPage, print, withProgressUntil } from "../terminal.ts";

/** Rebuilds a record from a backup, in a database that has none yet. */
export async function restoreCommand(path: string, { json, ...flags }: Flags): Promise<ExitCode> {
  const place = databasePlace(flags, readSettings(flags));
  const lines = linesOf(path);
  // Before a database is made: what cannot be read leaves nothing behind.
  const first = await told(path, () => lines.next());
  const restored = await withDatabase(place, ({ db }) =>
    withProgressUntil("Restoring", () =>
      told(path, () =>
        restoreBackup(db, from(first, lines), { at: new Date(), actor: commandLineActor() }),
      ),
    ),
  );
  const into = "directory" in place ? ["--data", place.directory] : [];
  const document: RestoreDocument = { file: path, ...restored };
  await print(
    json === true
      ? JSON.stringify(document)
      : restoreText(outputPage(), { path, into, ...restored }),
  );
  return exit.fine;
}

async function* from(first: IteratorResult<string>, rest: AsyncIterable<string>) {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

async function told<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadBackup) throw new CannotRun(`${plain(path)}: ${error.message}`);
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("Z_")) {
      throw new CannotRun(`${plain(path)} is damaged: it cannot be unpacked (${reasonOf(error)})`);
    }
    if (error instanceof Error && "syscall" in error && isOfFiles(error.syscall)) {
      throw new CannotRun(`cannot read ${plain(path)}: ${reasonOf(error)}`);
    }
    throw error;
  }
}

/** Not of the database, which has words of its own. */
function isOfFiles(call: unknown): boolean {
  return call === "open" || call === "read";
}
