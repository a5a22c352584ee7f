import {
  addMails,
  type FoundNotice,
  keepNotices,
  listAllApprovals,
  listDelegations,
  listPeople,
  type Mail,
  type PersonRecord,
} from "@mainstay/store";
import { type DueNotice, dueTo } from "../mail/due-to.ts";
import { reminderMail } from "../mail/reminder-mail.ts";
import { isInForce } from "../operations/delegations/delegation-document.ts";
import { surprisesFor, unseenBy } from "../people/withheld/unseen.ts";
import { withheldRecords } from "../people/withheld/withheld-records.ts";
import { approvalNotices } from "./approval-notices.ts";
import { dueNotices, knownNotices } from "./due-notices.ts";
import type { JobContext } from "./job.ts";
import { isObserved } from "./observed-notices.ts";

/** Makes what is overdue the open notices, and mails them to those who can do something about them where mails are sent. */
export async function reminders(context: JobContext): Promise<string> {
  const { database, record, analyses, now } = context;
  const at = now();
  const due = await dueNotices(analyses, { today: at.toISOString().slice(0, 10) });
  const approvals = await approvalNotices(database.db, record.head.plan, at);
  const isOwn = (kind: string) => !isObserved(kind);
  const { open, added, gone } = await keepNotices(database.db, [...due, ...approvals], at, {
    isOwn,
  });
  const mailed = await remind(context, { due, approvals }, at);
  return `${open} open, ${added} of them new; ${gone} gone${mailed}`;
}

type Found = { readonly due: readonly DueNotice[]; readonly approvals: readonly FoundNotice[] };

/** Writes down a mail for each person to whom something is due, and has them sent. */
async function remind(context: JobContext, { due, approvals }: Found, at: Date): Promise<string> {
  const { database, record, settings, startNext } = context;
  const { db } = database;
  if (settings.mail === undefined) return "";
  const { origin } = settings.mail;
  const { people } = await listPeople(db, { limit: mostPeople, after: 0 });
  const { plan } = record.head;
  const [histories, all] = [await listAllApprovals(db), await listDelegations(db)];
  const delegations = all.filter((delegation) => isInForce(delegation, at));
  const sources = { plan, people, histories, delegations };
  const day = at.toISOString().slice(0, 10);
  const mails: Mail[] = [];
  for (const [person, all] of dueTo([...due, ...approvals], sources)) {
    const theirs = await seenBy(context, person, { notices: all, today: day });
    if (theirs.length > 0) mails.push(reminderMail(person, theirs, { day, origin }));
  }
  const added = await db.transaction().execute(async (trx) => {
    await startNext("mail", trx);
    return addMails(trx, mails, at);
  });
  return `; ${added} mails to be sent`;
}

const mostPeople = 100_000;

type Told = { readonly notices: readonly FoundNotice[]; readonly today: string };

/** The notices to somebody of what is due in the plan as they may read it. */
async function seenBy(
  { record, begunExercises, analyses }: JobContext,
  { email, role }: PersonRecord,
  { notices, today }: Told,
): Promise<readonly FoundNotice[]> {
  const { plan } = record.head;
  const reader = { email, role };
  const begun = await begunExercises.among(surprisesFor(plan, reader));
  const unseen = unseenBy(plan, reader, begun);
  if (unseen.exercises.length === 0) return notices;
  const due = await dueNotices(analyses, { today, unseen: { ...unseen, injects: [] } });
  return knownNotices(notices, { due, withheld: withheldRecords(plan, unseen) });
}
