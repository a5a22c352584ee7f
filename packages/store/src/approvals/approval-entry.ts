import { type Approvable, type ApprovableAddress, approvableNames, Material } from "@mainstay/plan";
import * as z from "zod";
import { seal } from "../log/seal.ts";
import { Somebody } from "../people/somebody.ts";

/** What can be done about the approval of a record. */
export const approvalActions = ["submit", "approve", "return", "withdraw"] as const;
export type ApprovalAction = (typeof approvalActions)[number];

/** Something that was done about the approval of a record, and to what exactly; kept for good. */
export const ApprovalEntry = z
  .strictObject({
    record: z.strictObject({ collection: z.enum(approvableNames), id: z.string() }).readonly(),
    action: z.enum(approvalActions),
    /** Of the material (`hashOfMaterial`). */
    hash: z.string(),
    /** The revision of the plan at which it was seen. */
    revision: z.int().min(1),
    material: Material,
    /** ISO 8601, UTC. */
    at: z.iso.datetime(),
    by: Somebody,
    /** Whose right to approve was used, where it was delegated. */
    onBehalfOf: Somebody.exactOptional(),
    comment: z.string().exactOptional(),
  })
  .readonly();
export type ApprovalEntry = Omit<z.output<typeof ApprovalEntry>, "material"> & {
  readonly material: Material;
};

/** An entry without what exactly it was done to, of which there is much: the hash tells whether that still is the same. */
export type ApprovalAct = Omit<ApprovalEntry, "material">;

/** SHA-256 in hexadecimal of what an approval is bound to, in canonical JSON (RFC 8785). */
export function hashOfMaterial(collection: Approvable, { record, restsOn }: Material): string {
  return seal([collection, record, restsOn]);
}

/** SHA-256 in hexadecimal of all that an entry says: the audit keeps it, so that nobody changes the entry unseen. */
export function hashOfApproval(entry: ApprovalEntry): string {
  return seal(entry);
}

/** `sops/by-fax`. */
export function formatRecord({ collection, id }: ApprovableAddress): string {
  return `${collection}/${id}`;
}
