import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { writeAuditAlone, writeBackup } from "@mainstay/store";
import type { BackupDocument } from "../documents/backup.ts";
import { type ExitCode, exit } from "../failure.ts";
import { commandLineActor } from "../record/command-line-actor.ts";
import { withRecord } from "../record/database.ts";
import type { Flags } from "../record/settings.ts";
import { writeWhole } from "../record/write-whole.ts";
import { backupText } from "../render/record/backup.ts";
import { outputPage, print, withProgressUntil } from "../terminal.ts";

/** Writes the log and the audit to one file, compressed if its name says so. */
export async function backupCommand(path: string, { json, ...flags }: Flags): Promise<ExitCode> {
  const { at, lines } = await withRecord(flags, ({ db }) =>
    withProgressUntil("Writing the backup", async () => {
      let at = new Date();
      await writeAuditAlone(db, {
        at,
        actor: commandLineActor(),
        action: "export",
        subject: "backup",
        detail: {},
      });
      let lines = 0;
      const moment = () => {
        at = new Date();
        return at;
      };
      async function* texts() {
        for await (const line of writeBackup(db, moment)) {
          lines++;
          yield `${line}\n`;
        }
      }
      await writeWhole(path, (file) =>
        path.endsWith(".gz")
          ? pipeline(Readable.from(texts()), createGzip(), file)
          : pipeline(Readable.from(texts()), file),
      );
      return { at, lines };
    }),
  );
  // The first line and the last are the frame.
  const entries = lines - 2;
  const document: BackupDocument = { file: path, at: at.toISOString(), entries };
  await print(
    json === true ? JSON.stringify(document) : backupText(outputPage(), { path, entries }),
  );
  return exit.fine;
}
