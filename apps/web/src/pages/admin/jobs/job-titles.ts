import type { JobName } from "@mainstay/api";

/** What each job is called where people read it. */
export const jobTitles: Readonly<Record<JobName, string>> = {
  backup: "Backup",
  "plan-snapshot": "Snapshot of the plan",
  reminders: "Reminders",
  calls: "Call trees",
  mail: "Mail",
  "m365-health": "Health of Microsoft 365",
  "m365-usage": "Usage of Microsoft 365",
  "m365-endpoints": "Endpoints of Microsoft 365",
  "application-map": "Application map",
  "observations-roll-up": "Sums of observations",
  "observations-retention": "Retention of observations",
  "reverse-names": "Reverse names of addresses",
  "observation-notices": "Notices of observations",
};
