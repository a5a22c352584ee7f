import { createHash } from "node:crypto";
import type { Approvable, ApprovableAddress, Material } from "@mainstay/plan";
import { canonicalJson } from "../log/canonical-json.ts";

/** What can be done about the approval of a record. */
export const approvalActions = ["submit", "approve", "return", "withdraw"] as const;
export type ApprovalAction = (typeof approvalActions)[number];

/** Somebody, by the id that they keep, and as they were called then. */
export type Somebody = { readonly id: string; readonly name: string };

/** Something that was done about the approval of a record, and to what exactly; kept for good. */
export type ApprovalEntry = {
  readonly record: ApprovableAddress;
  readonly action: ApprovalAction;
  /** Of the material (`hashOfMaterial`). */
  readonly hash: string;
  /** The revision of the plan at which it was seen. */
  readonly revision: number;
  readonly material: Material;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: Somebody;
  /** Whose right to approve was used, where it was delegated. */
  readonly onBehalfOf?: Somebody;
  readonly comment?: string;
};

/** SHA-256 in hexadecimal of what an approval is bound to, in canonical JSON (RFC 8785). */
export function hashOfMaterial(collection: Approvable, { record, restsOn }: Material): string {
  const text = canonicalJson([collection, record, restsOn]);
  return createHash("sha256").update(text).digest("hex");
}

/** `sops/by-fax`. */
export function formatRecord({ collection, id }: ApprovableAddress): string {
  return `${collection}/${id}`;
}
