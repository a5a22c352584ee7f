import { addressIn, describeEdit, type Edit } from "@mainstay/plan";
import { type Entry, listAllApprovals } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { requireOwn } from "../../people/may-edit.ts";
import type { Request, Services } from "../operation.ts";
import { requireTrueStatus, touchesStatus } from "./require-true-status.ts";

type Body = { readonly edit: Edit; readonly reason?: string | undefined };

/** Changes the plan, as a whole or not at all. */
export async function commitEdit(
  { record, database, now }: Services,
  { person, body: { edit, reason }, revision }: Request<unknown, unknown, Body>,
) {
  let described: readonly string[] = [];
  const histories = touchesStatus(edit) ? await listAllApprovals(database.db) : new Map();
  const mayApprove = isAllowed(person, "plan:approve");
  const outcome = await record.commit(
    { edit, author: actorOf(person), at: now(), ...(reason === undefined ? {} : { reason }) },
    revision,
    (before, after) => {
      requireOwn(edit, { before, after, person });
      requireTrueStatus(edit, { before, after, histories, mayApprove });
      described = describeEdit(before, edit);
    },
  );
  switch (outcome.kind) {
    case "committed":
      return { revision: outcome.head.revision, described: [...described] };
    case "invalid":
      throw invalid(outcome.problems);
    case "stale":
      throw stale(revision, record.head.revision, outcome.since);
  }
}

/** So many addresses are named of one edit, and so many problems of a plan. */
const mostAddresses = 20;
const mostProblems = 100;

function stale(seen: number, revision: number, since: readonly Entry[]): Refusal {
  if (seen > revision) {
    const detail = `There is no revision ${seen} yet: the latest is ${revision}.`;
    return new Refusal(409, detail, { revision });
  }
  const left = revision - seen - since.length;
  const earlier = left > 0 ? ` Of their ${revision - seen} edits these are the newest.` : "";
  return new Refusal(409, `Others have changed the plan since revision ${seen}.${earlier}`, {
    revision,
    problems: since.map((entry) => ({
      path: ["revisions", entry.revision],
      message: `${entry.author.name} changed ${addressesIn(entry.edit)}`,
    })),
  });
}

function addressesIn(edit: Edit): string {
  const named = edit.slice(0, mostAddresses).map(addressIn).join(", ");
  const others = edit.length - mostAddresses;
  return others > 0 ? `${named} and ${others} more` : named;
}

/** What is wrong with a plan that an edit would make. */
export function invalid(
  problems: readonly { readonly path: readonly (string | number)[]; readonly message: string }[],
): Refusal {
  const count = problems.length;
  const first = count > mostProblems ? ` Of ${count} problems these are the first.` : "";
  return new Refusal(422, `The plan would not be valid.${first}`, {
    problems: problems
      .slice(0, mostProblems)
      .map(({ path, message }) => ({ path: [...path], message })),
  });
}
