import { Incident } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";
import { ResponseDocument } from "../documents/response/response-document.ts";

export const declareIncident = endpoint({
  id: "declareIncident",
  method: "POST",
  url: "/responses",
  summary:
    "Puts an incident into the plan, by whoever may lead it. The same once more changes nothing, so that it may be sent until it is answered",
  permission: "occasions:lead",
  path: noFields,
  query: noFields,
  body: Incident.pick({
    id: true,
    name: true,
    description: true,
    kind: true,
    began: true,
    detected: true,
    severity: true,
    leader: true,
    disruptions: true,
  }),
  answer: z.object({ incident: IdText, revision: z.int() }),
  problems: [409, 422, 503],
});

export const getResponse = endpoint({
  id: "getResponse",
  method: "GET",
  url: "/responses/{incident}",
  summary:
    "How an incident stands by its record and its journal: what is down and by when it is to be back, what to bring back first, which procedures work",
  permission: "plan:read",
  path: z.strictObject({ incident: IdText }),
  query: noFields,
  body: noBody,
  answer: ResponseDocument.meta({ id: "Response" }),
  problems: [404],
  changesWithoutRevision: true,
});
