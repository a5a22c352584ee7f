import type { Explained } from "../files/words/explain-issues.ts";
import { type Collection, type Plan, type RecordOf } from "../plan.ts";
import type { PlanPath, Problem } from "../problem.ts";
import { formatAddress } from "./address.ts";
import type { Draft, DraftList } from "./draft.ts";
import { parseOrganisation, parseRecord } from "./records.ts";

/**
 * The plan that a draft has come to, or what is wrong with the forms of its records: the path of a problem starts with the
 * last operation on the record, then leads to the place in the plan. Untouched records are the very same objects.
 */
export function closeDraft(
  draft: Draft,
): { readonly plan: Plan } | { readonly problems: readonly Problem[] } {
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
    plan = { ...plan, [collection]: closeList({ plan, collection, list, problems }) };
  }
  return problems.length === 0 ? { plan } : { problems };
}

type Closing<C extends Collection> = {
  readonly plan: Plan;
  readonly collection: C;
  readonly list: DraftList;
  readonly problems: Problem[];
};

function closeList<C extends Collection>({ plan, collection, list, problems }: Closing<C>) {
  const records: RecordOf<C>[] = [];
  const kept = list.slots.filter(({ isGone }) => isGone !== true);
  for (const [at, { id, position, form, operation = 0 }] of kept.entries()) {
    if (form === undefined) {
      const record = position === undefined ? undefined : plan[collection][position];
      if (record !== undefined) records.push(record);
      continue;
    }
    const parsed = parseRecord(collection, form);
    if ("value" in parsed) records.push(parsed.value);
    else {
      const address = formatAddress([collection, id]);
      problems.push(...toProblems(parsed.explained, [operation, collection, at], address));
    }
  }
  return records;
}

function toProblems(explained: readonly Explained[], path: PlanPath, record: string): Problem[] {
  return explained.map(({ id, message, suggestion, path: within }) => ({
    id,
    message: `${[record, ...within].join("/")}: ${message}`,
    path: [...path, ...within],
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
}
