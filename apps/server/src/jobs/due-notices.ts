import { dueKinds } from "@mainstay/analysis";
import type { FoundNotice } from "@mainstay/store";
import * as z from "zod";
import type { Analyses } from "../analysis/analyses.ts";
import type { Unseen } from "../people/withheld/unseen.ts";
import type { DueNotice } from "../mail/due-to.ts";

const Due = z.array(
  z.object({
    rule: z.string(),
    record: z.string(),
    person: z.string().optional(),
    message: z.string(),
  }),
);

/** For which day notices are made, and for whom: for all where nobody is said. */
type DueOn = { readonly today: string; readonly unseen?: Unseen };

/** What is overdue by the plan on a day, as notices. */
export async function dueNotices(
  analyses: Pick<Analyses, "askText">,
  on: DueOn,
): Promise<readonly DueNotice[]> {
  const text = await analyses.askText({ about: "due", ...on });
  return numbered(Due.parse(JSON.parse(text ?? "[]")));
}

/** What somebody may know: what is due by the plan as they may read it, and the records that they are to know nothing of. */
type Known = { readonly due: readonly FoundNotice[]; readonly withheld: ReadonlySet<string> };

/** Notices as somebody may read them: what is not due by what they may know is left out. */
export function knownNotices<Found extends FoundNotice>(
  notices: readonly Found[],
  { due, withheld }: Known,
): readonly Found[] {
  const messages = new Map(due.map(({ key, message }) => [key, message]));
  return notices.flatMap((notice) => {
    if (withheld.has(notice.record ?? "")) return [];
    if (!kinds.has(notice.kind)) return [notice];
    const message = messages.get(notice.key);
    return message === undefined ? [] : [{ ...notice, message }];
  });
}

const kinds: ReadonlySet<string> = new Set(dueKinds);

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
