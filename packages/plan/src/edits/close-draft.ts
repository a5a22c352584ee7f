import type { Explained } from "../files/words/explain-issues.ts";
import { type Collection, type Plan, type RecordOf } from "../plan.ts";
import type { PlanPath, Problem } from "../problem.ts";
import type { Steps } from "../steps.ts";
import { formatAddress } from "./address.ts";
import type { Draft } from "./draft.ts";
import type { DraftList, Slot } from "./draft-list.ts";
import { parseOrganisation, parseRecord } from "./records.ts";

/**
 * The plan that a draft has come to, or what is wrong with the forms of its records: the path of a problem starts with the
 * last operation on the record, then leads to the place in the plan. Untouched records are the very same objects.
 */
export function* closeDraft(
  draft: Draft,
): Steps<{ readonly plan: Plan } | { readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  let { plan } = draft;
  if (draft.organisation !== undefined) {
    const { form, operation } = draft.organisation;
    const parsed = parseOrganisation(form);
    if ("value" in parsed) plan = { ...plan, organisation: parsed.value };
    else
      problems.push(...toProblems(parsed.explained, [operation, "organisation"], "organisation"));
  }
  for (const [collection, list] of draft.lists) {
    plan = { ...plan, [collection]: yield* closeList({ plan, collection, list, problems }) };
  }
  return problems.length === 0 ? { plan } : { problems };
}

type Closing<C extends Collection> = {
  readonly plan: Plan;
  readonly collection: C;
  readonly list: DraftList;
  readonly problems: Problem[];
};

function* closeList<C extends Collection>(closing: Closing<C>): Steps<readonly RecordOf<C>[]> {
  const { plan, collection, list } = closing;
  const { touched, order } = list;
  if (order === undefined) {
    const records = [...plan[collection]];
    for (const slot of [...touched.values()].sort(byPosition)) {
      const { position = 0 } = slot;
      records[position] = recordAt(closing, slot, position) ?? records[position];
      yield;
    }
    return records;
  }
  const records: RecordOf<C>[] = [];
  for (const [at, slot] of order.slots.filter(({ isGone }) => isGone !== true).entries()) {
    const record = recordAt(closing, slot, at);
    if (record !== undefined) records.push(record);
    yield;
  }
  return records;
}

function byPosition({ position: one = 0 }: Slot, { position: other = 0 }: Slot): number {
  return one - other;
}

/** The record of a slot: that of the plan where nothing touched it; none where its form is not sound, which is told. */
function recordAt<C extends Collection>(
  { plan, collection, problems }: Closing<C>,
  { id, position, form, operation = 0 }: Slot,
  at: number,
): RecordOf<C> | undefined {
  if (form === undefined) return position === undefined ? undefined : plan[collection][position];
  const parsed = parseRecord(collection, form);
  if ("value" in parsed) return parsed.value;
  const address = formatAddress([collection, id]);
  problems.push(...toProblems(parsed.explained, [operation, collection, at], address));
  return undefined;
}

function toProblems(explained: readonly Explained[], path: PlanPath, record: string): Problem[] {
  return explained.map(({ id, message, suggestion, path: within }) => ({
    id,
    message: `${[record, ...within].join("/")}: ${message}`,
    path: [...path, ...within],
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
}
