import type { Verification } from "@mainstay/store";
import * as z from "zod";

/** What `mainstay verify --json` prints: what was proved, or the first thing that is not as it was recorded. */
export const VerifyDocument = z
  .union([
    z.strictObject({ isSound: z.literal(true), revisions: z.int().min(0), hash: z.string() }),
    z.strictObject({ isSound: z.literal(false), revision: z.int().min(0), fault: z.string() }),
  ])
  .meta({ title: "mainstay verify --json" });
export type VerifyDocument = z.output<typeof VerifyDocument>;

/** A proof as the document. */
export function toVerifyDocument(proof: Verification): VerifyDocument {
  return proof;
}
