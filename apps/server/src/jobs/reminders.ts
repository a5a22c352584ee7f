import {
  addMails,
  keepNotices,
  listAllApprovals,
  listDelegations,
  listPeople,
} from "@mainstay/store";
import * as z from "zod";
import { type DueNotice, dueTo } from "../mail/due-to.ts";
import { reminderMail } from "../mail/reminder-mail.ts";
import { isInForce } from "../operations/delegations/delegation-document.ts";
import { approvalNotices } from "./approval-notices.ts";
import type { JobContext } from "./job.ts";

const Due = z.array(
  z.object({
    rule: z.string(),
    record: z.string(),
    person: z.string().optional(),
    message: z.string(),
  }),
);

/** Makes what is overdue the open notices, and mails them to those who can do something about them where mails are sent. */
export async function reminders(context: JobContext): Promise<string> {
  const { database, record, analyses, now } = context;
  const at = now();
  const text = await analyses.askText({ about: "due", today: at.toISOString().slice(0, 10) });
  const due = numbered(Due.parse(JSON.parse(text ?? "[]")));
  const approvals = await approvalNotices(database.db, record.head.plan, at);
  const notices = [...due, ...approvals];
  const { open, added, gone } = await keepNotices(database.db, notices, at);
  const mailed = await remind(context, notices, at);
  return `${open} open, ${added} of them new; ${gone} gone${mailed}`;
}

/** Writes down a mail for each person to whom something is due, and has them sent. */
async function remind(
  { database: { db }, record, settings, startNext }: JobContext,
  notices: readonly DueNotice[],
  at: Date,
): Promise<string> {
  if (settings.mail === undefined) return "";
  const { origin } = settings.mail;
  const { people } = await listPeople(db, { limit: mostPeople, after: 0 });
  const { plan } = record.head;
  const [histories, all] = [await listAllApprovals(db), await listDelegations(db)];
  const delegations = all.filter((delegation) => isInForce(delegation, at));
  const due = dueTo(notices, { plan, people, histories, delegations });
  const day = at.toISOString().slice(0, 10);
  const mails = [...due].map(([person, theirs]) => reminderMail(person, theirs, { day, origin }));
  const added = await db.transaction().execute(async (trx) => {
    await startNext("mail", trx);
    return addMails(trx, mails, at);
  });
  return `; ${added} mails to be sent`;
}

const mostPeople = 100_000;

/** Of one record several things may be due: the first, the second and so on of each person stay what they are from day to day. */
function numbered(due: z.output<typeof Due>): readonly DueNotice[] {
  const counts = new Map<string, number>();
  return due.map(({ rule, record, person, message }) => {
    const about = [rule, record, ...(person === undefined ? [] : [person])].join(" ");
    const count = (counts.get(about) ?? 0) + 1;
    counts.set(about, count);
    const found = { key: `${about} ${count}`, kind: rule, record, message };
    return person === undefined ? found : { ...found, person };
  });
}
