import { type HealthHistory, isOpen, listedIssues } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import * as z from "zod";
import { reachOf } from "../../microsoft-365/reach.ts";
import {
  IssueEntry,
  LiveScenarioEntry,
  ReachedEntry,
  ServiceEntry,
  toIssueEntry,
  toLiveScenarioEntry,
  toReachedEntries,
  toServiceEntries,
} from "./health-entries.ts";

const Instant = z.iso.datetime();

/** What is wrong in Microsoft 365 as it was last read, and what it does to the plan. */
export const M365NowDocument = z
  .strictObject({
    now: Instant.meta({ description: "The instant for which it was worked out" }),
    servicesAt: Instant.nullable().meta({
      description: "When services were last read; null: never, and nothing is known of them",
    }),
    issuesAt: Instant.nullable().meta({ description: "The same of issues" }),
    services: z.array(ServiceEntry),
    issues: z.array(IssueEntry).meta({ description: "Those that are open" }),
    scenario: LiveScenarioEntry.nullable().meta({ description: "null where nothing is wrong" }),
    reached: z.array(ReachedEntry).meta({ description: "What drops, in the order of time" }),
  })
  .meta({ id: "M365Now" });
export type M365NowDocument = z.output<typeof M365NowDocument>;

/** The last known health played on a completed plan, as the document. */
export function toM365NowDocument(
  plan: Plan,
  { history, now }: { readonly history: HealthHistory; readonly now: string },
): M365NowDocument {
  const issues = listedIssues(history);
  const health = { services: [...history.services.values()], issues, now, history };
  const reach = reachOf(plan, health);
  return {
    now,
    servicesAt: history.servicesAt ?? null,
    issuesAt: history.issuesAt ?? null,
    services: toServiceEntries(health),
    issues: issues.filter(isOpen).map(toIssueEntry),
    scenario: toLiveScenarioEntry(reach),
    reached: toReachedEntries(reach),
  };
}
