import type { Report } from "./report.ts";
import { activeUsers } from "./reports/active-users.ts";
import { appUsage } from "./reports/app-usage.ts";
import { emailActivity } from "./reports/email-activity.ts";
import { oneDriveActivity, sharePointActivity } from "./reports/file-activity.ts";
import { teamsActivity } from "./reports/teams-activity.ts";

/** The reports that are understood, those that have all columns of another before that one. */
export const reports: readonly Report[] = [
  activeUsers,
  teamsActivity,
  emailActivity,
  sharePointActivity,
  oneDriveActivity,
  appUsage,
];
