import { collectionNames, mostOnOne, Operation } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { ActorId, WayIn } from "../contract/recorded-actor.ts";
import { IdText } from "../documents/duration.ts";
import { RecordNames } from "../documents/record-names.ts";

const names = z.enum(collectionNames).meta({ id: "Collection" });
const Revision = z.int().min(0).meta({ id: "Revision" });
/** Whether what the plan takes over from catalogs is wanted as well. */
const Complete = z.strictObject({
  complete: z.stringbool().default(false).meta({
    description: "With what the plan takes over from catalogs",
  }),
});
/**
 * A record or a plan in the form of the files; the schema of plan files says which fields it has. What they hold came as
 * JSON and is not looked through again: in a large plan that would take longer than all else.
 */
const Form = z.record(z.string(), z.unknown()).meta({ id: "Form" });

export const getPlan = endpoint({
  id: "getPlan",
  method: "GET",
  url: "/plan",
  summary: "The whole plan, as it is written in a file",
  permission: "plan:read",
  path: noFields,
  query: Complete,
  body: noBody,
  answer: z.object({ revision: Revision, plan: Form }),
});

export const exportPlan = endpoint({
  id: "exportPlan",
  method: "GET",
  url: "/export",
  summary: "The whole plan to take away, of which the audit tells; to read it, ask for /plan",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({ revision: Revision, plan: Form }),
  isExport: true,
});

export const listRecords = endpoint({
  id: "listRecords",
  method: "GET",
  url: "/plan/{collection}",
  summary: "The records of one list of the plan, those whose id or name contains `text`",
  permission: "plan:read",
  path: z.strictObject({ collection: names }),
  query: PageQuery.extend(Complete.shape).extend({
    text: z.string().max(200).optional(),
    unit: IdText.optional(),
    kind: IdText.optional(),
  }),
  body: noBody,
  answer: pageOf(Form).extend({ revision: Revision }),
});

export const getRecord = endpoint({
  id: "getRecord",
  method: "GET",
  url: "/plan/{collection}/{id}",
  summary: "One record of the plan",
  permission: "plan:read",
  path: z.strictObject({ collection: names, id: IdText }),
  query: Complete,
  body: noBody,
  answer: z.object({ revision: Revision, record: Form }),
  problems: [404],
});

/**
 * A whole plan as one edit: 100,000 operations that each put an element are 22 MB, and cost some 500 MB and a few seconds
 * while they are checked. The server takes one commit at a time, and no body above 64 MB.
 */
export const mostOperations = 100_000;

const EditBody = z.strictObject({
  edit: ofOperations(mostOperations),
  reason: z.string().max(2000).optional(),
});

/** What is looked at before it is made is smaller: an edit by hand, or one of some thousand records. */
export const mostPreviewed = 10_000;

const PreviewBody = EditBody.extend({ edit: ofOperations(mostPreviewed) });

/** An edit of so many operations. The server counts those that lead into one record, as `editBetween` does. */
function ofOperations(most: number) {
  return z
    .array(Operation)
    .min(1)
    .max(most)
    .meta({
      description: `At most ${mostOnOne} operations may lead into one record: put that as a whole instead`,
    });
}

export const commitEdit = endpoint({
  id: "commitEdit",
  method: "POST",
  url: "/edits",
  summary: "Changes the plan, as a whole or not at all",
  permission: "plan:edit-own",
  body: EditBody,
  largestBody: 64 * 2 ** 20,
  path: noFields,
  query: noFields,
  answer: z.object({
    revision: Revision,
    described: z.array(z.string()).meta({
      description: "What it did, in words; of more than 1,000 operations the first 1,000",
    }),
  }),
  needsRevision: true,
  problems: [403, 409, 422, 428, 503],
});

const Cut = z.object({ element: IdText, cut: z.array(IdText) });
const GapSide = z.object({ element: IdText, what: z.enum(["time", "point"]) });

export const previewEdit = endpoint({
  id: "previewEdit",
  method: "POST",
  url: "/edits/preview",
  summary: "What an edit would change: in words, which gaps, cuts and findings would come and go",
  permission: "plan:read",
  body: PreviewBody,
  largestBody: 4 * 2 ** 20,
  path: noFields,
  query: noFields,
  answer: z.object({
    revision: Revision,
    described: z.array(z.string()),
    gaps: z.object({ opened: z.array(GapSide), closed: z.array(GapSide) }),
    cuts: z
      .object({
        order: z.int().meta({
          description:
            "The most elements of a cut that was looked for: 2; 1 where pairs take too long, 0 where the plan is too large",
        }),
        added: z.array(Cut),
        removed: z.array(Cut),
        count: z.object({ added: z.int(), removed: z.int() }).meta({
          description: "How many there are; at most 1000 of each are listed, single losses first",
        }),
      })
      .meta({ description: "Minimal cuts of functions that would come and go" }),
    findings: z.object({ opened: z.array(z.string()), closed: z.array(z.string()) }),
    reopens: z.array(z.string()).meta({
      description:
        "The records, such as sops/mail-by-phone, whose approvals would be of something else",
    }),
  }),
  problems: [409, 422],
});

const RevisionEntry = z.object({
  revision: Revision,
  at: z.iso.datetime(),
  author: z.string().meta({ description: "What whoever did it was called then" }),
  authorId: ActorId.optional(),
  way: WayIn.optional(),
  reason: z.string().optional(),
  touched: z.array(z.string()).meta({
    description:
      "The first 20 records that it touched, such as elements/payroll; organisation is one of them",
  }),
  records: z.int().meta({ description: "How many records it touched" }),
  edit: z.array(Operation),
  hash: z.string(),
});

export const listRevisions = endpoint({
  id: "listRevisions",
  method: "GET",
  url: "/revisions",
  summary:
    "What was changed by whom, when and why, the latest first; of one record, and of each edit what it did to that, if `touching` names it",
  permission: "history:read",
  query: PageQuery.extend({
    touching: z
      .string()
      .max(300)
      .optional()
      .meta({ description: "A record, such as elements/payroll" }),
  }),
  path: noFields,
  body: noBody,
  answer: pageOf(
    RevisionEntry.extend({
      names: RecordNames,
      edit: RevisionEntry.shape.edit.optional().meta({
        description: "Left out where it is large: `/revisions/{revision}` has it",
      }),
    }),
  ),
});

export const getRevision = endpoint({
  id: "getRevision",
  method: "GET",
  url: "/revisions/{revision}",
  summary:
    "One revision: by whom, when and why, with its whole edit, which may be as large as the plan",
  permission: "history:read",
  path: z.strictObject({
    revision: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  }),
  query: noFields,
  body: noBody,
  answer: RevisionEntry,
  problems: [404],
});

export const getInverse = endpoint({
  id: "getInverse",
  method: "GET",
  url: "/revisions/{revision}/inverse",
  summary: "The edit that takes one revision back, and which later revisions changed the same",
  permission: "history:read",
  path: z.strictObject({
    revision: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  }),
  query: noFields,
  body: noBody,
  answer: z.object({
    revision: Revision.meta({ description: "The latest, on which it would be made" }),
    edit: z.array(Operation).meta({
      description: "Empty where the plan is as it was before the revision already",
    }),
    overlapping: z
      .array(RevisionEntry.pick({ revision: true, at: true, author: true, reason: true }))
      .meta({ description: "What others did to the same later, which would go as well" }),
  }),
  problems: [404],
});

export const getPlanAt = endpoint({
  id: "getPlanAt",
  method: "GET",
  url: "/revisions/{revision}/plan",
  summary: "The plan as it was at a revision, to take away",
  permission: "history:read",
  path: z.strictObject({
    revision: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1),
  }),
  query: noFields,
  body: noBody,
  answer: z.object({ revision: Revision, plan: Form }),
  isExport: true,
  problems: [404],
});

export const getPlanAtInstant = endpoint({
  id: "getPlanAtInstant",
  method: "GET",
  url: "/revisions/at/{instant}/plan",
  summary:
    "The plan as it was at an instant, to take away, such as 2026-03-01T08:00:00Z; empty before the first",
  permission: "history:read",
  path: z.strictObject({ instant: z.iso.datetime({ offset: true }) }),
  query: noFields,
  body: noBody,
  answer: z.object({ revision: Revision, plan: Form }),
  isExport: true,
  problems: [404],
});

export const search = endpoint({
  id: "search",
  method: "GET",
  url: "/search",
  summary: "Records anywhere in the plan whose id, name or description contains all words",
  permission: "plan:read",
  query: z.strictObject({
    text: z.string().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  path: noFields,
  body: noBody,
  answer: z.object({
    revision: Revision,
    found: z.array(z.object({ collection: names, id: IdText, name: z.string() })),
  }),
});
