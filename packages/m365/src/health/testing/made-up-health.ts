import type { Issue } from "../issue.ts";
import { toIssue } from "../to-issue.ts";
import { VendorIssue } from "../vendor-health.ts";

/** An issue as Graph would give it, made up: Exchange is down since nine o'clock. */
export const vendorIssue = {
  id: "EX900001",
  title: "Users can't reach their mailboxes",
  service: "Exchange Online",
  status: "serviceInterruption",
  classification: "incident",
  origin: "microsoft",
  feature: "Access",
  featureGroup: "Service",
  impactDescription: "Users can't reach their mailboxes.",
  isResolved: false,
  startDateTime: "2026-11-02T09:00:00Z",
  endDateTime: null,
  lastModifiedDateTime: "2026-11-02T09:40:00.123Z",
  details: [],
  posts: [],
};

/** The issue with some of it changed, as we read it. */
export function issueOf(changes: Readonly<Record<string, unknown>> = {}): Issue {
  const made = toIssue(VendorIssue.parse({ ...vendorIssue, ...changes }));
  if (made === undefined) throw new Error("the issue tells of no time");
  return made.issue;
}

/** A post of an issue as Graph would give it. */
export function vendorPost(content: string, createdDateTime = "2026-11-02T09:30:00Z") {
  return { createdDateTime, postType: "regular", description: { contentType: "html", content } };
}
