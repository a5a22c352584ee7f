import { type FoundNotice, keepNotices } from "@mainstay/store";
import * as z from "zod";
import { approvalNotices } from "./approval-notices.ts";
import type { JobContext } from "./job.ts";

const Due = z.array(z.object({ rule: z.string(), record: z.string(), message: z.string() }));

/** Makes what is overdue the open notices. They are shown; nothing is sent. */
export async function reminders({ database, record, analyses, now }: JobContext): Promise<string> {
  const at = now();
  const text = await analyses.askText({ about: "due", today: at.toISOString().slice(0, 10) });
  const due = numbered(Due.parse(JSON.parse(text ?? "[]")));
  const approvals = await approvalNotices(database.db, record.head.plan, at);
  const { open, added, gone } = await keepNotices(database.db, [...due, ...approvals], at);
  return `${open} open, ${added} of them new; ${gone} gone`;
}

/** A rule may find several things about one record: the first, the second and so on stay what they are from day to day. */
function numbered(due: z.output<typeof Due>): readonly FoundNotice[] {
  const counts = new Map<string, number>();
  return due.map(({ rule, record, message }) => {
    const about = `${rule} ${record}`;
    const count = (counts.get(about) ?? 0) + 1;
    counts.set(about, count);
    return { key: `${about} ${count}`, kind: rule, record, message };
  });
}
