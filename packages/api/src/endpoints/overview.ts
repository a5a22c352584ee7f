import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { OverviewDocument } from "../documents/overview.ts";

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
