import { addressIn, describeEdit, type Edit } from "@mainstay/plan";
import { type Change, listAllApprovals } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { addressWithout, type Unseen } from "../../people/unseen-injects.ts";
import { requireOwn } from "../../people/may-edit.ts";
import type { Request, Services } from "../operation.ts";
import { invalidTo } from "./invalid.ts";
import { requireFewOnOne } from "./require-few-on-one.ts";
import { requireTrueStatus, touchesStatus } from "./require-true-status.ts";

type Body = { readonly edit: Edit; readonly reason?: string | undefined };

/** Changes the plan, as a whole or not at all. */
export async function commitEdit(
  { record, database, now }: Services,
  { person, body: { edit, reason }, revision }: Request<unknown, unknown, Body>,
) {
  requireFewOnOne(edit);
  let described: readonly string[] = [];
  const histories = touchesStatus(edit) ? await listAllApprovals(database.db) : new Map();
  const mayApprove = isAllowed(person, "plan:approve");
  const outcome = await record.commit(
    { edit, author: actorOf(person), at: now(), ...(reason === undefined ? {} : { reason }) },
    revision,
    {
      review: (before, after) => {
        requireOwn(edit, { before, after, person });
        requireTrueStatus(edit, { before, after, histories, mayApprove });
        described = describeEdit(before, edit.slice(0, mostDescribed));
      },
    },
  );
  switch (outcome.kind) {
    case "committed":
      return { revision: outcome.head.revision, described: [...described] };
    case "invalid":
      throw await invalidTo(
        { plan: record.whole.head.plan, edit, unseen: record.unseen },
        outcome.problems,
      );
    case "stale":
      throw stale(revision, record.head.revision, { since: outcome.since, unseen: record.unseen });
  }
}

/** Of so many operations it is told what they did: of an import nobody reads more, and to say it takes longer than to do it. */
const mostDescribed = 1000;
/** So many addresses are named of one edit. */
const mostAddresses = 20;

type Since = { readonly since: readonly Change[]; readonly unseen: Unseen };

function stale(seen: number, revision: number, { since, unseen }: Since): Refusal {
  if (seen > revision) {
    const detail = `There is no revision ${seen} yet: the latest is ${revision}.`;
    return new Refusal(409, detail, { revision });
  }
  const left = revision - seen - since.length;
  const earlier = left > 0 ? ` Of their ${revision - seen} edits these are the newest.` : "";
  return new Refusal(409, `Others have changed the plan since revision ${seen}.${earlier}`, {
    revision,
    problems: since.map((change) => ({
      path: ["revisions", change.revision],
      message: `${change.author.name} changed ${addressesIn(change, unseen)}`,
    })),
  });
}

/** Of a large edit the records that it touched. */
function addressesIn({ edit, touched, records }: Change, unseen: Unseen): string {
  const all =
    edit && new Set(edit.map((operation) => addressWithout(addressIn(operation), unseen)));
  const named = [...(all ?? touched)].slice(0, mostAddresses);
  const others = (all?.size ?? records) - named.length;
  return others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ");
}
