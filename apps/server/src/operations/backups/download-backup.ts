import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { isBackupName, listKeptBackups } from "../../jobs/kept-backups.ts";
import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenFile } from "../operation.ts";

/** A backup as a file. It is complete though it may be removed while it is read. */
export async function downloadBackup(
  { connected: { backups } }: Services,
  { path: { name } }: Request<{ readonly name: string }, unknown, unknown>,
): Promise<WrittenFile> {
  const kept = backups === undefined ? [] : await listKeptBackups(backups.directory);
  const found = kept.find((backup) => backup.name === name);
  if (backups === undefined || found === undefined || !isBackupName(name)) {
    throw new Refusal(404, `There is no backup ${name}.`);
  }
  const file = await open(join(backups.directory, found.name));
  const { size } = await file.stat();
  const stream = Readable.toWeb(file.createReadStream());
  return new WrittenFile({ name, size, stream });
}
