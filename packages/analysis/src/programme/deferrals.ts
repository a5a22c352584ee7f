import type { Deferral, Plan } from "@mainstay/plan";
import type { DueItem } from "./due-item.ts";

/** What is due, with the day until which it may wait where somebody allowed that, and said why (SPEC 8.7). */
export function withDeferrals(
  { deferrals, people }: Plan,
  today: string,
): (item: DueItem) => DueItem {
  const byRecord = Map.groupBy(deferrals, ({ record }) => record);
  return (item) => {
    const about = (byRecord.get(`${item.collection}/${item.id}`) ?? []).filter(
      ({ person }) => person === undefined || person === item.person,
    );
    const [latest] = about.toSorted((one, other) => compare(other.until, one.until));
    if (latest === undefined || latest.until <= (item.due ?? "")) return item;
    if (latest.until <= today) return overdueOnceMore(item, latest);
    const approver = people.find(({ id }) => id === latest.approver)?.name ?? latest.approver;
    return putOff(item, latest, approver);
  };
}

function putOff({ due, ...item }: DueItem, deferral: Deferral, approver: string): DueItem {
  const { until, reason, on } = deferral;
  return {
    ...item,
    due: until,
    ...(due === undefined ? {} : { wasDue: due }),
    deferral,
    why: `put off on ${on} until ${until}, allowed by ${approver}: ${reason.replace(/\.$/, "")} (${item.why})`,
  };
}

/** A deferral that has run out without anything having been done is no excuse, and worth knowing. */
function overdueOnceMore(item: DueItem, { until }: Deferral): DueItem {
  return { ...item, why: `${item.why}; it was put off until ${until}` };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
