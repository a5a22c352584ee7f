import { approvableNames } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Somebody } from "../contract/somebody.ts";
import { IdText } from "../documents/duration.ts";

const Approvable = z.enum(approvableNames).meta({ id: "Approvable" });
const Instant = z.iso.datetime();
const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: "MaterialHash", description: "SHA-256 of what an approval of a record is bound to" });
const Comment = z.string().regex(/\S/).max(2000);

const ApprovalAct = z
  .object({
    action: z.enum(["submit", "approve", "return", "withdraw"]),
    hash: Hash,
    revision: z.int(),
    at: Instant,
    by: Somebody,
    onBehalfOf: Somebody.optional().meta({
      description: "Whose right to approve was used, where it was delegated",
    }),
    comment: z.string().optional(),
  })
  .meta({ id: "ApprovalAct" });

const ApprovalState = z.enum([
  "never-submitted",
  "submitted",
  "approved",
  "reopened",
  "returned",
  "removed",
]);

const ApprovalDocument = z
  .object({
    collection: Approvable,
    id: IdText,
    name: z.string(),
    state: ApprovalState.meta({
      description:
        "`approved` is what the plan says now; `reopened` was approved and changed since",
    }),
    isChanged: z
      .boolean()
      .meta({ description: "Whether it was changed since it was submitted, returned or approved" }),
    hash: Hash.optional().meta({ description: "Of what it says now; absent once it is removed" }),
    last: ApprovalAct.optional().meta({ description: "What made the state so" }),
    approval: ApprovalAct.optional().meta({
      description: "The last approval, also where it is not of what the plan says now",
    }),
    reason: z.string().optional().meta({
      description: "Since when and by whose act it says something else, where it does",
    }),
    changes: z.array(z.string()).meta({
      description: "In words, how it differs from what was approved, else from what was submitted",
    }),
  })
  .meta({ id: "Approval" });
export type ApprovalDocument = z.output<typeof ApprovalDocument>;

const record = z.strictObject({ collection: Approvable, id: IdText });

export const listApprovals = endpoint({
  id: "listApprovals",
  method: "GET",
  url: "/approvals",
  summary: "Where the approval of every record stands",
  permission: "plan:read",
  query: PageQuery.extend({ state: ApprovalState.optional(), collection: Approvable.optional() }),
  path: noFields,
  body: noBody,
  answer: pageOf(ApprovalDocument),
  changesWithoutRevision: true,
});

export const listWaitingApprovals = endpoint({
  id: "listWaitingApprovals",
  method: "GET",
  url: "/approvals/waiting",
  summary:
    "What waits for whoever asks: to be approved by them, or to be revised after it was returned",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    items: z.array(
      ApprovalDocument.extend({
        wants: z.enum(["approval", "revision"]),
        onBehalfOf: z
          .array(Somebody)
          .meta({ description: "By whose delegation; empty for one's own right" }),
      }),
    ),
  }),
  changesWithoutRevision: true,
});

export const getApproval = endpoint({
  id: "getApproval",
  method: "GET",
  url: "/approvals/{collection}/{id}",
  summary:
    "Where the approval of one record stands, and all that was done about it, the latest first",
  permission: "plan:read",
  path: record,
  query: noFields,
  body: noBody,
  answer: ApprovalDocument.extend({ history: z.array(ApprovalAct) }),
  problems: [404],
  changesWithoutRevision: true,
});

const seen = { hash: Hash.meta({ description: "The hash that came with what was looked at" }) };

export const submitForApproval = endpoint({
  id: "submitForApproval",
  method: "POST",
  url: "/approvals/{collection}/{id}/submit",
  summary: "Asks for the approval of what a record says",
  permission: "plan:edit-own",
  path: record,
  query: noFields,
  body: z.strictObject({ ...seen, comment: Comment.optional() }),
  answer: ApprovalDocument,
  problems: [404, 409],
});

const DecidedApproval = ApprovalDocument.extend({
  revision: z.int().optional().meta({
    description: "Which revision notes the decision in the plan, where it is noted there",
  }),
}).meta({ id: "DecidedApproval" });

const deciding = {
  path: record,
  query: noFields,
  answer: DecidedApproval,
  problems: [404, 409, 422],
} as const;
const onBehalfOf = z
  .string()
  .max(200)
  .optional()
  .meta({ description: "The id of whoever delegated it, where it is their right that is used" });

export const approve = endpoint({
  id: "approve",
  method: "POST",
  url: "/approvals/{collection}/{id}/approve",
  summary:
    "Approves exactly what was looked at; needs `plan:approve`, of an exercise to be named by it, or a delegation of that",
  permission: "plan:read",
  body: z.strictObject({ ...seen, comment: Comment.optional(), onBehalfOf }),
  ...deciding,
});

export const returnForRevision = endpoint({
  id: "returnForRevision",
  method: "POST",
  url: "/approvals/{collection}/{id}/return",
  summary:
    "Returns what was submitted, or takes an approval back, saying why; needs `plan:approve`, of an exercise to be named by it, or a delegation of that",
  permission: "plan:read",
  body: z.strictObject({ ...seen, comment: Comment, onBehalfOf }),
  ...deciding,
});

export const withdrawSubmission = endpoint({
  id: "withdrawSubmission",
  method: "POST",
  url: "/approvals/{collection}/{id}/withdraw",
  summary: "Takes back what one has submitted",
  permission: "plan:edit-own",
  path: record,
  query: noFields,
  body: z.strictObject({ ...seen, comment: Comment.optional() }),
  answer: ApprovalDocument,
  problems: [404, 409],
});
