import * as z from "zod";

const Count = z.int().min(0);

/** What `mainstay restore --json` prints: how much of each was restored. */
export const RestoreDocument = z
  .strictObject({
    file: z.string(),
    revisions: Count,
    hash: z.string().meta({ description: "Of the last revision; empty if there is none" }),
    audit: Count.meta({ description: "How many entries" }),
    approvals: Count.meta({ description: "How many entries" }),
    delegations: Count,
    people: Count.meta({ description: "With local accounts they come back by invitation" }),
    readings: Count.meta({ description: "Of Microsoft 365" }),
    journal: Count.meta({ description: "How many entries" }),
    calls: Count,
  })
  .meta({ title: "mainstay restore --json" });
export type RestoreDocument = z.output<typeof RestoreDocument>;
