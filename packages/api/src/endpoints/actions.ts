import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";

export const listActionProofs = endpoint({
  id: "listActionProofs",
  method: "GET",
  url: "/actions/{action}/proofs",
  summary: "The later exercises and incidents that show that an action helped",
  permission: "plan:read",
  path: z.strictObject({ action: IdText }),
  query: noFields,
  body: noBody,
  answer: z.object({
    proofs: z.array(
      z.object({
        collection: z.enum(["exercises", "incidents"]),
        id: IdText,
        name: z.string(),
        on: z.iso.date(),
        why: z.string().meta({ description: "Why it does" }),
      }),
    ),
  }),
  problems: [404],
});
