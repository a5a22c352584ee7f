import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";

const AuditEntry = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.string(),
    subject: z.string().optional(),
    detail: z.record(z.string(), z.json()),
  })
  .meta({ id: "AuditEntry" });

export const listAudit = endpoint({
  id: "listAudit",
  method: "GET",
  url: "/audit",
  summary: "Sign-ins, denials, exports, and changes of people and tokens, the latest first",
  permission: "audit:read",
  query: PageQuery.extend({
    actor: z.string().max(200).optional().meta({ description: "Who did it, by the exact name" }),
    action: z.string().max(100).optional().meta({ description: "What, such as sign-in" }),
    subject: z.string().max(300).optional(),
    from: z.iso.datetime().optional(),
    until: z.iso.datetime().optional().meta({ description: "Before this instant" }),
  }),
  path: noFields,
  body: noBody,
  answer: pageOf(AuditEntry),
  changesWithoutRevision: true,
});
