import * as z from "zod";
import { type Actor, RecordedActor, sealedActor } from "../people/actor.ts";
import { seal } from "../log/seal.ts";

/** What more an entry says, by name; what, depends on the action. */
export const AuditDetail = z.record(z.string(), z.json()).readonly();

/** Something that was done, or refused, and is no edit, as it was recorded; and its link to the entry before. */
export const AuditEntry = z
  .strictObject({
    /** ISO 8601, UTC. */
    at: z.iso.datetime(),
    actor: RecordedActor,
    action: z.string(),
    subject: z.string().exactOptional(),
    detail: AuditDetail,
    /** SHA-256 in hexadecimal of all that stands above, and of the hash of the entry before. */
    hash: z.string(),
  })
  .readonly();
export type AuditEntry = z.output<typeof AuditEntry>;

/** Something that is to be written into the audit: a sign-in, a denial, an export, a change of people. */
export type AuditWish = {
  readonly at: Date;
  readonly actor: Actor;
  /** What is done, such as `sign-in` or `export`. */
  readonly action: string;
  /** To what, such as `sops/by-fax`. */
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Who does something that the audit tells of, and when. */
export type Doing = Pick<AuditWish, "at" | "actor">;

/** The hash that an entry must have after another one; after none, after an empty text. */
export function hashOfAudit(
  previous: string,
  { at, actor, action, subject, detail }: Omit<AuditEntry, "hash">,
): string {
  return seal([previous, at, sealedActor(actor), action, subject ?? null, detail]);
}
