import { parseInstant } from "@mainstay/plan";
import * as z from "zod";

const Time = z.string().transform((written, context) => {
  const instant = parseInstant(written);
  if (instant !== undefined) return instant;
  context.issues.push({
    code: "custom",
    input: written,
    message: `${JSON.stringify(written.slice(0, 60))} is no instant of ISO 8601`,
  });
  return z.NEVER;
});

const Words = z.string().nullish();

/** A status that is not told is one that nobody knows; it must not be taken for a good one by leaving its owner out. */
const Status = z
  .string()
  .nullish()
  .transform((status) => (status?.trim() ? status : "not told"));

/** A post of an issue as Graph gives it (`serviceHealthIssuePost`). */
export const VendorPost = z.object({
  createdDateTime: Time,
  postType: Words,
  description: z.object({ contentType: Words, content: Words }).nullish(),
});
export type VendorPost = z.output<typeof VendorPost>;

/**
 * An issue as Graph gives it (`serviceHealthIssue`). Only what an issue cannot be told without is required, and words that are
 * enums in the documentation are taken as they come. `highImpact` is in real answers and in no documentation.
 */
export const VendorIssue = z.object({
  id: z.string().min(1),
  title: Words,
  service: z.string().min(1),
  status: Status,
  startDateTime: Time.nullish().catch(undefined),
  // Unreadable, these count as absent: the issue then goes on, which errs on the safe side.
  endDateTime: Time.nullish().catch(undefined),
  lastModifiedDateTime: Time.nullish().catch(undefined),
  classification: Words,
  origin: Words,
  feature: Words,
  featureGroup: Words,
  impactDescription: Words,
  isResolved: z.boolean().nullish().catch(undefined),
  highImpact: z.boolean().nullish(),
  posts: z.array(z.unknown()).nullish(),
});
export type VendorIssue = z.output<typeof VendorIssue>;

/** The health of a service as Graph gives it (`serviceHealth`), with its issues where they were asked for. */
export const VendorService = z.object({
  id: z.string().min(1).nullish(),
  service: z.string().min(1),
  status: Status,
  issues: z.array(z.unknown()).nullish(),
});
export type VendorService = z.output<typeof VendorService>;
