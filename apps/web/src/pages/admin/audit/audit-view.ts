import * as z from "zod";

const day = z.iso.date().optional().catch(undefined);
const text = z.string().max(300).optional().catch(undefined);

/** Which part of the audit is shown. Days are of the device's zone; `until` is the last one that is meant. */
export const AuditView = z.object({
  text: z.string().max(200).optional().catch(undefined),
  actor: text,
  action: text,
  subject: text,
  from: day,
  until: day,
  after: z.int().min(1).optional().catch(undefined),
});
export type AuditView = z.output<typeof AuditView>;
