import { M365NowDocument, type OverviewDocument, PlanOverview } from "@mainstay/api";
import { listWaitingApprovals } from "../approvals/list-waiting-approvals.ts";
import { readMicrosoft365Now } from "../microsoft-365/get-now.ts";
import { seenNotices } from "../notices/seen-notices.ts";
import type { Request, Services } from "../operation.ts";
import { recentChanges } from "./recent-changes.ts";

/** What the first page shows, in one answer. What takes long to work out is worked out once a revision and day. */
export async function getOverview(
  services: Services,
  request: Request<unknown, unknown, unknown>,
): Promise<OverviewDocument> {
  const { record, analyses, now } = services;
  const at = now();
  const { revision } = record.head;
  const [plan, health, approvals, notices, changes] = await Promise.all([
    analyses.askText({ about: "overview", today: at.toISOString().slice(0, 10) }),
    readMicrosoft365Now(services),
    listWaitingApprovals(services, request),
    seenNotices(services),
    recentChanges(services, at),
  ]);
  return {
    ...PlanOverview.parse(JSON.parse(plan ?? "")),
    revision,
    at: at.toISOString(),
    waiting: {
      approvals: approvals.items.length,
      notices: notices.length,
      link: "/approvals/waiting",
    },
    microsoft365: toSummary(M365NowDocument.parse(JSON.parse(new TextDecoder().decode(health)))),
    changes,
  };
}

function toSummary({
  servicesAt,
  services,
  issues,
  reached,
}: M365NowDocument): OverviewDocument["microsoft365"] {
  const [first] = reached;
  return {
    servicesAt,
    notUp: services
      .filter(({ state }) => state !== "up")
      .map(({ name, state }) => ({ name, state })),
    openIssues: issues.length,
    functions: reached.length,
    first:
      first === undefined
        ? null
        : {
            element: first.element,
            name: first.name,
            belowFrom: first.belowFrom,
            rtoBreach: first.rtoBreach,
            mtpdBreach: first.mtpdBreach,
          },
    link: "/m365/now",
  };
}
