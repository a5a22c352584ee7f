import { Issue, ServiceState } from "@mainstay/m365";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";

const Instant = z.iso.datetime();

export const getMicrosoft365Health = endpoint({
  id: "getMicrosoft365Health",
  method: "GET",
  url: "/m365/health",
  summary: "The last known health of Microsoft 365, with its age, also while it cannot be read",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    servicesAt: Instant.optional().meta({
      description: "When services were last read; absent if they never were",
    }),
    issuesAt: Instant.optional().meta({ description: "The same of issues" }),
    services: z.array(ServiceState),
    issues: z.array(Issue).meta({
      description: "Those that Microsoft lists, open or not, the newest first",
    }),
    readings: z.int().meta({ description: "How often it was read" }),
    failures: z.int().meta({ description: "How often that failed, at least in part" }),
  }),
  changesWithoutRevision: true,
});
