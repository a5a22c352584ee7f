import {
  applyingEdit,
  type Catalog,
  type Edit,
  type Plan,
  type Problem,
  type Steps,
} from "@mainstay/plan";
import type { Kysely, Transaction } from "kysely";
import { keptText } from "../database/kept-text.ts";
import type { Tables } from "../database/tables.ts";
import { type Entry, hashing } from "../log/entry.ts";
import { insertEntry, writingEntry } from "../log/insert-entry.ts";
import type { Change } from "../log/list-changes.ts";
import { newestSince } from "../log/newest-since.ts";
import type { Actor } from "../people/actor.ts";
import type { Head } from "./head.ts";
import { changedRows } from "./changed-rows.ts";
import { moveHead } from "./move-head.ts";
import { unhurried } from "./unhurried.ts";

/** An edit that somebody wants to make. */
export type Proposal = {
  readonly edit: Edit;
  readonly author: Actor;
  readonly reason?: string;
  /** When, by the clock of this process; no entry of the log is told to be of before the one that it follows. */
  readonly at: Date;
};

/**
 * What came of it: written down for good, with the plan after it; or not, because the plan would not be valid; or not,
 * because others have changed it since `head`, with the newest of what they did.
 */
export type Outcome =
  | { readonly kind: "committed"; readonly head: Head; readonly entry: Entry }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "stale"; readonly since: readonly Change[] };

/** What an edit is checked with. */
export type CommitOptions = {
  readonly catalogs?: readonly Catalog[];
  /** Is shown the valid plan that the edit would make; what it throws is thrown on, and nothing has happened. */
  readonly review?: (after: Plan) => void;
  /** What is to be kept together with the edit or not at all; what it throws is thrown on, and nothing has happened. */
  readonly also?: (trx: Transaction<Tables>) => Promise<void>;
};

/**
 * Checks an edit of the plan at `head` as a whole, appends it to the log and brings the current plan up to it, in one
 * transaction: when this returns `committed` it is on disk, and if anything fails nothing has happened. Where the connection is
 * lost while that ends, it is either; the same edit at the same head is then stale if it has happened.
 */
export async function commitEdit(
  db: Kysely<Tables>,
  head: Head,
  proposal: Proposal,
  { catalogs = [], review, also }: CommitOptions = {},
): Promise<Outcome> {
  const edited = await unhurried(applyingEdit(head.plan, proposal.edit, { catalogs }));
  if ("problems" in edited) return { kind: "invalid", problems: edited.problems };
  review?.(edited.plan);
  // What takes long where an edit is as large as a plan is done before anything is locked.
  const entry = await unhurried(
    sealed(head, { ...proposal, at: await notBefore(db, head, proposal.at) }),
  );
  const row = await unhurried(writingEntry(entry));
  const changed = await unhurried(changedRows(head.plan, edited.plan));
  const isCurrent = await db.transaction().execute(async (trx) => {
    if (!(await lockHead(trx, head))) return false;
    await insertEntry(trx, row);
    await moveHead(trx, changed, entry);
    await also?.(trx);
    return true;
  });
  if (!isCurrent) return { kind: "stale", since: await newestSince(db, head.revision) };
  const { revision, hash } = entry;
  return { kind: "committed", entry, head: { revision, hash, plan: edited.plan } };
}

function* sealed(head: Head, { edit, author, reason, at }: Proposal): Steps<Entry> {
  const entry = {
    revision: head.revision + 1,
    at: at.toISOString(),
    author: { ...author, name: keptText(author.name) },
    ...(reason === undefined ? {} : { reason: keptText(reason) }),
    edit,
    previous: head.hash,
  };
  return { ...entry, hash: yield* hashing(entry) };
}

/**
 * When an edit is committed, by the clock of this process, but not before the one at the head, which was by the clock of another
 * perhaps: going back to an instant takes the log to be in the order of time. What it is asked for is never changed, so it need
 * not be locked.
 */
async function notBefore(db: Kysely<Tables>, { revision, hash }: Head, at: Date): Promise<Date> {
  const last = await db
    .selectFrom("revisions")
    .select("at")
    .where("revision", "=", revision)
    .where("hash", "=", hash)
    .executeTakeFirst();
  return last === undefined || last.at < at ? at : last.at;
}

/** Whether the head is still the one that is known; until the end of the transaction nobody else can move it. */
async function lockHead(trx: Transaction<Tables>, { revision, hash }: Head): Promise<boolean> {
  const now = await trx
    .selectFrom("head")
    .select(["revision", "hash"])
    .forUpdate()
    .executeTakeFirstOrThrow();
  return now.revision === revision && now.hash === hash;
}
