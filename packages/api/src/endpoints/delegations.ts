import { approvableNames } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Somebody } from "../contract/somebody.ts";

const Instant = z.iso.datetime({ offset: true });
const Kinds = z.array(z.enum(approvableNames)).min(1);

const DelegationLapse = z.enum([
  "delegate-without-role",
  "delegator-without-right",
  "exercises-alone",
]);
/** Why approvals by a delegation that is not over do not count, or only those of exercises that name whose right it is. */
export type DelegationLapse = z.output<typeof DelegationLapse>;

const DelegationDocument = z
  .object({
    id: z.string(),
    delegator: Somebody,
    delegate: Somebody,
    kinds: Kinds.optional().meta({ description: "What it is for; absent for everything" }),
    starts: Instant,
    ends: Instant,
    madeAt: Instant,
    madeBy: z.string(),
    endedAt: Instant.optional(),
    endedBy: z.string().optional(),
    isActive: z.boolean().meta({
      description: "Whether approvals by it count now, by the day and by what both may do",
    }),
    lapse: DelegationLapse.optional().meta({
      description:
        "Of one that is not over, why approvals by it do not count: who decides may not come in any more, or whose right it is may not approve any more; or, of one for more than exercises, that only those of exercises that name them do",
    }),
  })
  .meta({ id: "Delegation" });
/** That somebody may approve in the place of somebody else, as it is told. */
export type DelegationDocument = z.output<typeof DelegationDocument>;

export const listDelegations = endpoint({
  id: "listDelegations",
  method: "GET",
  url: "/delegations",
  summary:
    "Who may approve for whom, past ones included, the latest first; without `history:read` one's own and those to oneself",
  permission: "plan:read",
  path: noFields,
  query: PageQuery,
  body: noBody,
  answer: pageOf(DelegationDocument),
  changesWithoutRevision: true,
});

export const listDelegates = endpoint({
  id: "listDelegates",
  method: "GET",
  url: "/delegations/people",
  summary:
    "Who a delegation can name: everybody who may come in, by name, those whose name or address contains `text`; nobody for who has nothing to delegate",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({ text: z.string().max(200).optional() }),
  body: noBody,
  answer: pageOf(
    Somebody.extend({ email: z.string(), approves: z.boolean() }).meta({ id: "Delegate" }),
  ).extend({
    kinds: z
      .array(z.enum(approvableNames))
      .meta({ description: "What whoever asks can delegate of their own right" }),
  }),
  changesWithoutRevision: true,
});

export const addDelegation = endpoint({
  id: "addDelegation",
  method: "POST",
  url: "/delegations",
  summary:
    "Lets somebody approve in one's place for a time; administrators may do it for others. Without `plan:approve` it is for exercises alone, which the plan may name anybody for",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: z.strictObject({
    delegate: z.string().max(200).meta({ description: "The id of whoever may approve" }),
    delegator: z.string().max(200).optional().meta({
      description: "The id of whose right it is, where it is not one's own",
    }),
    kinds: Kinds.optional(),
    starts: Instant.optional().meta({ description: "From now on if left out" }),
    ends: Instant.meta({ description: "Within two years from now" }),
  }),
  answer: DelegationDocument,
  problems: [422],
});

export const endDelegation = endpoint({
  id: "endDelegation",
  method: "POST",
  url: "/delegations/{id}/end",
  summary: "Ends a delegation before its time: one's own, or as an administrator any",
  permission: "plan:read",
  path: z.strictObject({ id: z.string().regex(/^\d{1,18}$/) }),
  query: noFields,
  body: noBody,
  answer: DelegationDocument,
  problems: [404],
});
