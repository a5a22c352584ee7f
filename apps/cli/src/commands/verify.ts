import { verifyRecord } from "@mainstay/store";
import { toVerifyDocument } from "../documents/verify.ts";
import { type ExitCode, exit } from "../failure.ts";
import { withRecord } from "../record/database.ts";
import type { Flags } from "../record/settings.ts";
import { verifyText } from "../render/record/verify.ts";
import { outputPage, print, withProgressUntil } from "../terminal.ts";

/** Proves that the record is as it was recorded. */
export async function verifyCommand({ json, ...flags }: Flags): Promise<ExitCode> {
  const proof = await withRecord(flags, ({ db }) =>
    withProgressUntil("Going through the log", () => verifyRecord(db)),
  );
  await print(
    json === true ? JSON.stringify(toVerifyDocument(proof)) : verifyText(outputPage(), proof),
  );
  return proof.isSound ? exit.fine : exit.findings;
}
