import type { Verification } from "@mainstay/store";
import * as z from "zod";

const Count = z.int().min(0);

/** What `mainstay verify --json` prints: what was proved, or the first thing that is not as it was recorded. */
export const VerifyDocument = z
  .union([
    z.strictObject({
      isSound: z.literal(true),
      revisions: Count,
      hash: z.string().meta({ description: "Of the last revision; empty if there is none" }),
      approvals: Count,
      delegations: Count,
      people: Count,
      journal: Count.meta({ description: "How many entries" }),
      calls: Count.meta({ description: "Call trees that were carried out" }),
      audit: Count.meta({ description: "How many entries" }),
      auditHash: z.string().meta({ description: "Of the last entry of the audit" }),
    }),
    z.strictObject({
      isSound: z.literal(false),
      in: z.enum([
        "log",
        "plan",
        "snapshots",
        "approvals",
        "delegations",
        "people",
        "journal",
        "calls",
        "audit",
      ]),
      number: z.int().min(0).meta({
        description: "Of log, plan and snapshots the revision, of the others which entry",
      }),
      about: z
        .string()
        .optional()
        .meta({ description: "A record, such as sops/by-fax, or a person" }),
      fault: z.string(),
    }),
  ])
  .meta({ title: "mainstay verify --json" });
export type VerifyDocument = z.output<typeof VerifyDocument>;

/** A proof as the document. */
export function toVerifyDocument(proof: Verification): VerifyDocument {
  return proof;
}
