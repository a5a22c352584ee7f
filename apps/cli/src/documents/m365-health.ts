import {
  HistoryEntry,
  IssueEntry,
  LiveScenarioEntry,
  ReachedEntry,
  ServiceEntry,
  SimulateDocument,
} from "@mainstay/api";
import * as z from "zod";

const Instant = z.iso.datetime();
const Words = z.string();
/** What `mainstay m365 health --json` prints; with `--watch`, one for each change. */
export const M365HealthDocument = z
  .strictObject({
    at: Instant,
    now: Instant,
    source: z.enum(["tenant", "files", "history"]),
    /** Null where it is not known. */
    services: z.array(ServiceEntry).nullable(),
    issues: z.array(IssueEntry).nullable(),
    failed: z.array(z.strictObject({ what: Words, why: Words })),
    problems: z.array(z.strictObject({ path: Words, message: Words })),
    /** Null without a plan, or where nothing is wrong. */
    scenario: LiveScenarioEntry.nullable(),
    reached: z.array(ReachedEntry).nullable(),
    cascade: SimulateDocument.nullable(),
    history: HistoryEntry.nullable(),
  })
  .meta({ title: "mainstay m365 health --json" });
export type M365HealthDocument = z.output<typeof M365HealthDocument>;
