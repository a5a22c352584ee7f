import {
  type Collection,
  parseOrganisation,
  parseRecord,
  type Plan,
  type RecordOf,
} from "@mainstay/plan";
import { atCell } from "./at-cell.ts";
import type { CellProblem, Wrong } from "./cell-problem.ts";
import type { Draft, Drafted, Drafts } from "./draft.ts";

/** The plan that drafts make, what changed read by its schema; and in which cells stands what is wrong with it. */
export function finishDrafts(
  plan: Plan,
  drafts: Drafts,
): { readonly plan: Plan; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const records = <List extends Collection>(list: List): readonly RecordOf<List>[] => {
    const finished = finishDraft(list, drafts.get(list) ?? new Map(), plan[list]);
    problems.push(...finished.problems);
    return finished.records;
  };
  const organisation = finishOrganisation(plan, drafts, problems);
  const after: Plan = {
    mainstay: plan.mainstay,
    organisation,
    uses: records("uses"),
    units: records("units"),
    people: records("people"),
    elements: records("elements"),
    scenarios: records("scenarios"),
    strategies: records("strategies"),
    sops: records("sops"),
    callTrees: records("callTrees"),
    impactAnalyses: records("impactAnalyses"),
    dependencyAnalyses: records("dependencyAnalyses"),
    exercises: records("exercises"),
    trainings: records("trainings"),
    incidents: records("incidents"),
    actions: records("actions"),
    deferrals: records("deferrals"),
    answers: records("answers"),
  };
  return { plan: after, problems };
}

function finishOrganisation(
  { organisation }: Plan,
  drafts: Drafts,
  problems: CellProblem[],
): Plan["organisation"] {
  const drafted = drafts.get("organisation")?.get("organisation");
  if (drafted?.form === undefined) return organisation;
  const parsed = parseOrganisation(drafted.form);
  if ("value" in parsed) return parsed.value;
  problems.push(...explainedAt("organisation", drafted, parsed.explained));
  return organisation;
}

function finishDraft<List extends Collection>(
  list: List,
  draft: Draft,
  records: readonly RecordOf<List>[],
): { readonly records: readonly RecordOf<List>[]; readonly problems: readonly CellProblem[] } {
  const before = new Map<string, RecordOf<List>>(records.map((record) => [record.id, record]));
  const after: RecordOf<List>[] = [];
  const problems: CellProblem[] = [];
  let isChanged = draft.size !== records.length;
  for (const [id, drafted] of draft) {
    const known = before.get(id);
    if (drafted.form === undefined) {
      if (known !== undefined) after.push(known);
      continue;
    }
    isChanged = true;
    const parsed = parseRecord(list, drafted.form);
    if ("value" in parsed) after.push(parsed.value);
    else problems.push(...explainedAt(list, drafted, parsed.explained));
  }
  return { records: isChanged ? after : records, problems };
}

function explainedAt(
  holder: Collection | "organisation",
  drafted: Drafted,
  explained: readonly (Wrong & { readonly path: readonly (string | number)[] })[],
): readonly CellProblem[] {
  return explained.map(({ path, message, suggestion }) =>
    atCell(holder, drafted, path, { message, suggestion }),
  );
}
