import {
  applyEdit,
  type Catalog,
  completePlan,
  defaultCriticalities,
  type Edit,
  editBetween,
  type Plan,
} from "@mainstay/plan";
import { columnsOf, type RecordSheet, type SheetName } from "../columns/sheets.ts";
import { type Decision, type MatchedSheet, matchTable } from "../columns/matched-sheet.ts";
import type { Table } from "../tables/table.ts";
import type { CellProblem } from "./cell-problem.ts";
import { changesOf, type RecordChange } from "./changes-of.ts";
import { type Draft, draftOf } from "./draft.ts";
import { cellFaults, entriesOf } from "./entries.ts";
import { atCell, finishDraft } from "./finish-draft.ts";
import { inOrder } from "./in-order.ts";
import { KnownNames } from "./known-names.ts";
import { mergeRecords } from "./merge-records.ts";
import { mergeRequirements } from "./merge-requirements.ts";
import { nameEntries } from "./name-entries.ts";
import { sheetProblems } from "./sheet-problems.ts";

/** What sheets are read with. */
export type ImportOptions = {
  readonly catalogs: readonly Catalog[];
  /** What somebody decided about sheets; about others it is guessed. */
  readonly decisions?: readonly Decision[];
  /** Whether the sheets have everything: what they do not have of the lists that they are of is removed then. */
  readonly isComplete: boolean;
};

/** What sheets would make of a plan. */
export type SheetsImport = {
  readonly sheets: readonly MatchedSheet[];
  /** As long as there are any, the edit is empty: nothing is imported in part. */
  readonly problems: readonly CellProblem[];
  readonly edit: Edit;
  readonly changes: readonly RecordChange[];
  /** How many records and requirements of the plan stand in no row of the lists that the sheets are of. */
  readonly missing: { readonly [Sheet in SheetName]?: number };
};

const lists: readonly RecordSheet[] = ["units", "people", "elements"];

/**
 * What the rows of sheets would change in a plan as it is written, or in which cells stands what is wrong. What an export of
 * the plan says changes nothing, in whatever order the rows stand. Records keep their order; new ones come last.
 */
export function importSheets(
  plan: Plan,
  tables: readonly Table[],
  { catalogs, decisions = [], isComplete }: ImportOptions,
): SheetsImport {
  const sheets = tables.map((table) => matchTable(table, decisions));
  const names = new KnownNames(completePlan(plan, catalogs));
  const missing: { [Sheet in SheetName]?: number } = {};
  const unfit = sheetProblems(sheets);
  // As long as it is not clear what the columns are, whatever stands in them would be told of as wrong.
  if (unfit.length > 0) return { sheets, problems: unfit, edit: [], changes: [], missing };
  const problems: CellProblem[] = [];
  const drafts: { readonly [Sheet in RecordSheet]: Draft } = {
    units: draftOf(plan.units),
    people: draftOf(plan.people),
    elements: draftOf(plan.elements),
  };
  const named = lists.map((list) => {
    const entries = entriesOf(sheets, list);
    problems.push(...cellFaults(entries));
    const result = nameEntries(list, entries, names);
    problems.push(...result.problems);
    return { list, entries: result.entries };
  });
  for (const { list, entries } of named) {
    const columns = withScale(list, plan);
    problems.push(...mergeRecords(list, drafts[list], { entries, names, columns }));
    if (!sheets.some((sheet) => sheet.list === list)) continue;
    const left = [...drafts[list].keys()].filter((id) => !entries.has(id));
    missing[list] = left.length;
    if (isComplete) for (const id of left) drafts[list].delete(id);
  }
  if (sheets.some(({ list }) => list === "requirements")) {
    const entries = entriesOf(sheets, "requirements");
    const merged = mergeRequirements(drafts.elements, entries, { names, isComplete });
    problems.push(...cellFaults(entries), ...merged.problems);
    missing.requirements = merged.missing;
  }
  const [units, people, elements] = [
    finishDraft("units", drafts.units, plan.units),
    finishDraft("people", drafts.people, plan.people),
    finishDraft("elements", drafts.elements, plan.elements),
  ];
  problems.push(...units.problems, ...people.problems, ...elements.problems);
  if (problems.length > 0)
    return { sheets, problems: inOrder(problems, sheets), edit: [], changes: [], missing };
  const after: Plan = {
    ...plan,
    units: units.records,
    people: people.records,
    elements: elements.records,
  };
  const edit = editBetween(plan, after);
  const edited = edit.length === 0 ? { plan } : applyEdit(plan, edit, { catalogs });
  if ("plan" in edited)
    return { sheets, problems, edit, changes: changesOf(plan, after, edit), missing };
  const faults = edited.problems.map(({ path: [, ...path], message, suggestion }) => {
    const [list, at, ...rest] = path;
    const found = lists.find((one) => one === list);
    const record = found === undefined || typeof at !== "number" ? undefined : after[found][at];
    const drafted = found && record && drafts[found].get(record.id);
    if (found === undefined || drafted === undefined) return { message };
    return atCell(found, drafted, rest, { message, suggestion });
  });
  return { sheets, problems: faults, edit: [], changes: [], missing };
}

/** The columns of a list, with the words of the plan's own scale. */
function withScale(list: RecordSheet, { organisation }: Plan) {
  const words = organisation.criticalities ?? defaultCriticalities;
  return columnsOf[list].map((column) =>
    column.field === "criticality" ? { ...column, words } : column,
  );
}
