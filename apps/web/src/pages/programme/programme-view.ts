import { dueKinds } from "@mainstay/analysis";
import * as z from "zod";

/** The parts of the page, one of which is shown. */
export const programmeParts = ["queue", "calendar", "coverage", "proposals", "readiness"] as const;
export type ProgrammePart = (typeof programmeParts)[number];

/** What the page shows, as its address keeps it. */
export const ProgrammeView = z.object({
  part: z.enum(programmeParts).optional().catch(undefined),
  what: z.enum(dueKinds).optional().catch(undefined),
  state: z.enum(["overdue", "coming", "put-off"]).optional().catch(undefined),
  criticality: z.string().optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
export type ProgrammeView = z.output<typeof ProgrammeView>;
