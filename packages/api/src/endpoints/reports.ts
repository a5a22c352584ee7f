import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";

const report = {
  method: "GET",
  permission: "plan:read",
  path: z.strictObject({ id: IdText }),
  query: noFields,
  body: noBody,
  answer: z.undefined(),
  file: "text/html; charset=utf-8",
  isExport: true,
  problems: [404],
} as const;

export const downloadExerciseReport = endpoint({
  ...report,
  id: "downloadExerciseReport",
  url: "/reports/exercises/{id}",
  summary: "An exercise with its goals and its journal, as one page to print or to pass on",
});

export const downloadIncidentReport = endpoint({
  ...report,
  id: "downloadIncidentReport",
  url: "/reports/incidents/{id}",
  summary:
    "An incident with what it did, what was learnt and its journal, as one page to print or to pass on",
});
