import { dueWords, type RankedItem } from "@mainstay/analysis";
import { dueItemsIn } from "./programme.ts";
import type { Subject } from "./subject.ts";

/** Something whose day has passed: what is to be done with which record, by whom if that is one person, and in words. */
export type Due = {
  readonly rule: RankedItem["kind"];
  readonly record: string;
  /** An id of the people of the plan. */
  readonly person?: string;
  readonly message: string;
};

/**
 * What is overdue in a plan on a day (`YYYY-MM-DD`), the most pressing first; not what somebody put off. What was never done and has no
 * day is no news that anybody has to be told each morning: the programme shows it.
 */
export function dueIn(subject: Pick<Subject, "plan" | "changes">, today: string): readonly Due[] {
  const names = new Map<string, string>(subject.plan.people.map(({ id, name }) => [id, name]));
  return dueItemsIn(subject, today)
    .filter(({ overdue }) => overdue > 0 && Number.isFinite(overdue))
    .map(({ kind, collection, id, name, person, due, why }) => ({
      rule: kind,
      record: `${collection}/${id}`,
      ...(person === undefined ? {} : { person }),
      message: `${dueWords[kind]}: ${name}${forWhom(kind, names.get(person ?? ""))}, by ${due}: ${why}`,
    }));
}

/** Only a training is told with who is to do it: of anything else the record says who. */
function forWhom(kind: RankedItem["kind"], name: string | undefined): string {
  return kind === "train" && name !== undefined ? ` (${name})` : "";
}
