import { approvableNames, Material, Operation } from "@mainstay/plan";
import * as z from "zod";
import { approvalActions } from "../approvals/approval-entry.ts";

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
const RevisionLine = z.strictObject({
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

const Somebody = z.strictObject({ id: z.string(), name: z.string() });

/** Something that was done about an approval, in a backup. */
const ApprovalLine = z.strictObject({
  record: z.strictObject({ collection: z.enum(approvableNames), id: z.string() }),
  action: z.enum(approvalActions),
  hash: z.string(),
  revision: z.int().min(1),
  material: Material,
  at: Instant,
  by: Somebody,
  onBehalfOf: Somebody.optional(),
  comment: z.string().optional(),
});

/** A delegation in a backup. */
export const DelegationLine = z.strictObject({
  delegator: Somebody,
  delegate: Somebody,
  kinds: z.array(z.enum(approvableNames)).optional(),
  starts: Instant,
  ends: Instant,
  madeAt: Instant,
  madeBy: z.string(),
  endedAt: Instant.optional(),
  endedBy: z.string().optional(),
});

const Count = z.int().min(0);

/** How many lines of each kind a backup has. */
export const BackupCounts = z.strictObject({
  revisions: Count,
  audit: Count,
  approvals: Count,
  delegations: Count,
});
export type BackupCounts = z.output<typeof BackupCounts>;

/** Any line after the first; the last says how many there were, so that half a file is not taken for a whole one. */
export const BackupLine = z.union([
  z.strictObject({ entry: RevisionLine }),
  z.strictObject({ audit: AuditLine }),
  z.strictObject({ approval: ApprovalLine }),
  z.strictObject({ delegation: DelegationLine }),
  z.strictObject({ end: BackupCounts }),
]);
export type BackupLine = z.output<typeof BackupLine>;
