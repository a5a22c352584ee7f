import { Operation } from "@mainstay/plan";
import * as z from "zod";

const Instant = z.iso.datetime();

/** The first line of a backup. */
export const BackupHeader = z.strictObject({
  mainstayBackup: z.literal(1),
  at: Instant,
  revision: z.int().min(0),
  hash: z.string(),
});
export type BackupHeader = z.output<typeof BackupHeader>;

/** An entry of the log in a backup. */
export const RevisionLine = z.strictObject({
  revision: z.int().min(1),
  at: Instant,
  author: z.string(),
  reason: z.string().optional(),
  edit: z.array(Operation),
  previous: z.string(),
  hash: z.string(),
});

/** An entry of the audit in a backup. */
export const AuditLine = z.strictObject({
  at: Instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string().optional(),
  detail: z.record(z.string(), z.unknown()),
});

/** Any line after the first; the last says how many there were, so that half a file is not taken for a whole one. */
export const BackupLine = z.union([
  z.strictObject({ entry: RevisionLine }),
  z.strictObject({ audit: AuditLine }),
  z.strictObject({ end: z.strictObject({ revisions: z.int().min(0), audit: z.int().min(0) }) }),
]);
export type BackupLine = z.output<typeof BackupLine>;
