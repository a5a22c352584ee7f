import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";

export const getOrganisation = endpoint({
  id: "getOrganisation",
  method: "GET",
  url: "/organisation",
  summary: "Who the plan is for, and the scale of criticality that it judges by",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    revision: z.int(),
    name: z.string().optional(),
    criticalities: z.array(IdText).meta({
      description: "Highest first: the organisation's own scale, or the usual one",
    }),
  }),
});
