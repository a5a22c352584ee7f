import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { ActorId, WayIn } from "../contract/recorded-actor.ts";

const AuditEntry = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    actor: z.string().meta({ description: "What whoever did it was called then" }),
    actorId: ActorId.optional(),
    way: WayIn.optional(),
    action: z.string(),
    subject: z.string().optional(),
    detail: z.record(z.string(), z.json()),
    hash: z.string().meta({ description: "Of all that stands here, and of every entry before it" }),
  })
  .meta({ id: "AuditEntry" });

export const listAudit = endpoint({
  id: "listAudit",
  method: "GET",
  url: "/audit",
  summary: "Sign-ins, denials, exports, and changes of people and tokens, the latest first",
  permission: "audit:read",
  query: PageQuery.extend({
    text: z.string().max(200).optional().meta({
      description: "Words that all stand in who did it, in the action or in the subject",
    }),
    actor: z.string().max(200).optional().meta({ description: "Who did it, by the exact name" }),
    actorId: z.string().max(200).optional().meta({ description: "The same by the id" }),
    action: z.string().max(100).optional().meta({ description: "What, such as sign-in" }),
    subject: z.string().max(300).optional(),
    from: z.iso.datetime().optional(),
    until: z.iso.datetime().optional().meta({ description: "Before this instant" }),
  }),
  path: noFields,
  body: noBody,
  answer: pageOf(AuditEntry).extend({
    lookedBackTo: z.iso.datetime().optional().meta({
      description:
        "How far back was looked for words, where that is not to the beginning; `until` this instant finds earlier ones",
    }),
  }),
  changesWithoutRevision: true,
});
