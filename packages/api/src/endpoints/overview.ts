import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { NotCoveredDocument, OverviewDocument } from "../documents/overview.ts";

export const getOverview = endpoint({
  id: "getOverview",
  method: "GET",
  url: "/overview",
  summary:
    "What matters today: not covered, worst gaps, weak points, overdue, Microsoft 365 now, changes of a week",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: OverviewDocument,
  changesWithoutRevision: true,
});

export const listNotCovered = endpoint({
  id: "listNotCovered",
  method: "GET",
  url: "/overview/not-covered",
  summary:
    "Every function of the highest criticality that is not covered, each with all its reasons, the one with the most first",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: NotCoveredDocument,
  changesWithoutRevision: true,
});
