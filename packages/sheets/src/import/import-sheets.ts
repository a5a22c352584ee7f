import {
  applyEdit,
  type Catalog,
  completePlan,
  type Edit,
  editBetween,
  isCollection,
  type Plan,
  type PlanPath,
} from "@mainstay/plan";
import { type Decision, type MatchedSheet, matchTable } from "../columns/matched-sheet.ts";
import { withScales } from "../columns/scales.ts";
import { type SheetName, sheetNames, sheetOf } from "../columns/sheets.ts";
import { type OnProgress, readingShare } from "../tables/progress.ts";
import type { Table } from "../tables/table.ts";
import { atCell } from "./at-cell.ts";
import type { CellProblem, Wrong } from "./cell-problem.ts";
import { changesOf, type RecordChange } from "./changes-of.ts";
import { type Drafts, draftsOf, formOf } from "./draft.ts";
import { cellFaults, type Entry, entriesOf } from "./entries.ts";
import { finishDrafts } from "./finish-draft.ts";
import { inOrder } from "./in-order.ts";
import { KnownNames } from "./known-names.ts";
import { mergeItems } from "./merge-items.ts";
import { mergeRecords } from "./merge-records.ts";
import { nameEntries } from "./name-entries.ts";
import { sheetProblems } from "./sheet-problems.ts";

/** What sheets are read with. */
export type ImportOptions = {
  readonly catalogs: readonly Catalog[];
  /** What somebody decided about sheets; about others it is guessed. */
  readonly decisions?: readonly Decision[];
  /** Whether the sheets have everything: what they do not have of the lists that they are of is removed then. */
  readonly isComplete: boolean;
  /** Is told how far it is. What it throws ends the work, and is thrown on. */
  readonly onProgress?: OnProgress;
};

/** How many records and items of the plan stand in no row of the sheets that are of them. */
type Missing = { readonly [Sheet in SheetName]?: number };

/** What sheets would make of a plan. */
export type SheetsImport = {
  readonly sheets: readonly MatchedSheet[];
  /** As long as there are any, the edit is empty: nothing is imported in part. */
  readonly problems: readonly CellProblem[];
  readonly edit: Edit;
  readonly changes: readonly RecordChange[];
  readonly missing: Missing;
};

/**
 * What the rows of sheets would change in a plan as it is written, or in which cells stands what is wrong. What an export of
 * the plan says changes nothing, in whatever order the rows stand. Records keep their order; new ones come last.
 */
export function importSheets(
  plan: Plan,
  tables: readonly Table[],
  { catalogs, decisions = [], isComplete, onProgress = () => {} }: ImportOptions,
): SheetsImport {
  const sheets = tables.map((table) => matchTable(table, decisions));
  const unfit = sheetProblems(sheets);
  // As long as it is not clear what the columns are, whatever stands in them would be told of as wrong.
  if (unfit.length > 0) return { sheets, problems: unfit, edit: [], changes: [], missing: {} };
  const names = new KnownNames(completePlan(plan, catalogs));
  const drafts = draftsOf(plan);
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const tell = (share: number) => onProgress(readingShare + (1 - readingShare) * share, count);
  tell(0);
  const { problems, missing } = merge(sheets, drafts, { names, isComplete, tell });
  tell(0.6);
  const finished = finishDrafts(plan, drafts);
  const wrong = inOrder([...problems, ...finished.problems], sheets);
  if (wrong.length > 0) return { sheets, problems: wrong, edit: [], changes: [], missing };
  const after = finished.plan;
  tell(0.8);
  const edit = editBetween(plan, after);
  tell(0.9);
  const edited = edit.length === 0 ? { plan } : applyEdit(plan, edit, { catalogs });
  if ("plan" in edited)
    return { sheets, problems: [], edit, changes: changesOf(plan, after, edit), missing };
  const faults = edited.problems.map(({ path: [, ...path], message, suggestion }) =>
    faultAt(path, { message, suggestion }, { after, drafts }),
  );
  return { sheets, problems: faults, edit: [], changes: [], missing };
}

/** What is wrong with the plan as a whole, at the cell that it comes from if there is one. */
function faultAt(
  [list, at, ...rest]: PlanPath,
  wrong: Wrong,
  { after, drafts }: { readonly after: Plan; readonly drafts: Drafts },
): CellProblem {
  if (list === "organisation") {
    const said = drafts.get(list)?.get(list);
    return said === undefined
      ? { message: wrong.message }
      : atCell(list, said, [at ?? "", ...rest], wrong);
  }
  const record = isCollection(list) && typeof at === "number" ? after[list][at] : undefined;
  if (record === undefined || !isCollection(list)) return { message: wrong.message };
  const drafted = drafts.get(list)?.get(record.id);
  return drafted === undefined ? { message: wrong.message } : atCell(list, drafted, rest, wrong);
}

type Merging = {
  readonly names: KnownNames;
  readonly isComplete: boolean;
  readonly tell: (share: number) => void;
};

/** Lays all rows over the drafts: names first, so that any row can name any other; then records, then what is in them. */
function merge(
  sheets: readonly MatchedSheet[],
  drafts: Drafts,
  { names, isComplete, tell }: Merging,
): { readonly problems: readonly CellProblem[]; readonly missing: Missing } {
  const problems: CellProblem[] = [];
  const missing: { [Sheet in SheetName]?: number } = {};
  const given = sheetNames.filter((name) => sheets.some(({ list }) => list === name));
  const entries = new Map(given.map((name) => [name, entriesOf(sheets, name)]));
  for (const rows of entries.values()) problems.push(...cellFaults(rows));
  const named = new Map<SheetName, ReadonlyMap<string, Entry>>();
  for (const [name, rows] of entries) {
    if (sheetOf(name).items !== undefined) continue;
    const result = nameEntries(sheetOf(name), rows, names);
    problems.push(...result.problems);
    named.set(name, result.entries);
  }
  const organisation = drafts.get("organisation")?.get("organisation");
  for (const [at, [name, rows]] of [...entries].entries()) {
    tell((0.6 * at) / entries.size);
    const scales = organisation === undefined ? {} : formOf(organisation);
    const sheet = { ...sheetOf(name), columns: withScales(sheetOf(name).columns, scales) };
    const draft = drafts.get(sheet.holder) ?? new Map();
    if (sheet.items !== undefined) {
      const merged = mergeItems({ sheet, items: sheet.items, names, isComplete }, draft, rows);
      problems.push(...merged.problems);
      missing[name] = merged.missing;
      continue;
    }
    const own = named.get(name) ?? new Map();
    problems.push(...mergeRecords(sheet, draft, { entries: own, names }));
    if (sheet.holder === "organisation") continue;
    const left = [...draft.keys()].filter((id) => !own.has(id));
    missing[name] = left.length;
    if (isComplete) for (const id of left) draft.delete(id);
  }
  return { problems, missing };
}
