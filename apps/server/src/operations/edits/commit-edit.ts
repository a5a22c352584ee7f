import { catalogs } from "@mainstay/m365";
import { addressIn, applyEdit, describeEdit, type Edit, type Plan } from "@mainstay/plan";
import { type Change, listAllApprovals } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { addressWithout } from "../../people/withheld/edit-without.ts";
import { requireOwn } from "../../people/may-edit.ts";
import { planWithout } from "../../people/withheld/plan-without.ts";
import type { Unseen } from "../../people/withheld/unseen.ts";
import type { Request, Services } from "../operation.ts";
import { invalid, invalidTo } from "./invalid.ts";
import { requireFewOnOne } from "./require-few-on-one.ts";
import { requireTrueStatus, touchesStatus } from "./require-true-status.ts";

type Body = { readonly edit: Edit; readonly reason?: string | undefined };

/** Changes the plan, as a whole or not at all. */
export async function commitEdit(
  { record, database, now }: Services,
  { person, body: { edit, reason }, revision }: Request<unknown, unknown, Body>,
) {
  await requireFewOnOne(edit);
  let described: readonly string[] = [];
  const histories = touchesStatus(edit) ? await listAllApprovals(database.db) : new Map();
  const mayApprove = isAllowed(person, "plan:approve");
  const outcome = await record.commit(
    { edit, author: actorOf(person), at: now(), ...(reason === undefined ? {} : { reason }) },
    revision,
    {
      review: (before, after) => {
        requireSeen(edit, { before, unseen: record.unseen });
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
      throw stale(revision, record, outcome.since);
  }
}

/** Of so many operations it is told what they did: of an import nobody reads more, and to say it takes longer than to do it. */
const mostDescribed = 1000;
/** So many addresses are named of one edit. */
const mostAddresses = 20;

/** Throws Refusal where an edit does not fit the plan as whoever makes it may read it: what it would do to the whole may tell of the rest. */
function requireSeen(
  edit: Edit,
  { before, unseen }: { readonly before: Plan; readonly unseen: Unseen },
): void {
  const seen = planWithout(before, unseen);
  if (seen === before) return;
  const edited = applyEdit(seen, edit, { catalogs });
  if ("problems" in edited) throw invalid(edited.problems);
}

function stale(seen: number, record: Services["record"], since: readonly Change[]): Refusal {
  const { revision } = record.head;
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
      message: `${change.author.name} changed ${addressesIn(change, record)}`,
    })),
  });
}

/** Of a large edit the records that it touched. */
function addressesIn(
  { edit, touched, records }: Change,
  { unseen, whole: { head } }: Services["record"],
): string {
  const all = edit?.map(addressIn) ?? touched;
  const told = new Set(all.flatMap((address) => addressWithout(address, unseen, head.plan) ?? []));
  const named = [...told].slice(0, mostAddresses);
  // That there is more than they may read is not said where that is all.
  if (named.length === 0) return "the plan";
  const others = (edit === undefined ? records - touched.length : 0) + told.size - named.length;
  return others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ");
}
