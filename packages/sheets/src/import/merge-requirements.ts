import { type Element, encodeRecord, type RecordOf } from "@mainstay/plan";
import { columnsOf } from "../columns/sheets.ts";
import { type Form, fieldIn, withField } from "../columns/fields.ts";
import { splitTexts } from "../columns/joined.ts";
import type { FormValue } from "../columns/to-value.ts";
import { requirementCells } from "../export/to-sheets.ts";
import { type CellProblem, problemAt } from "./cell-problem.ts";
import { type Draft, formOf } from "./draft.ts";
import { type Entry, writtenIn } from "./entries.ts";
import { said } from "./fields-of.ts";
import type { KnownNames } from "./known-names.ts";

/**
 * Lays the rows of requirements over the elements: a row is the requirement of its element with the same targets, of several
 * the one that says the same, then one for the same purpose; else a new one at the end. Those of no row stay, or go if the sheets are complete.
 */
export function mergeRequirements(
  draft: Draft,
  entries: readonly Entry[],
  { names, isComplete }: { readonly names: KnownNames; readonly isComplete: boolean },
): { readonly problems: readonly CellProblem[]; readonly missing: number } {
  const problems: CellProblem[] = [];
  const rows = new Map<string, Entry[]>();
  for (const entry of entries) {
    const element = elementOf(entry, draft, names);
    if (typeof element !== "string") problems.push(element);
    else rows.set(element, [...(rows.get(element) ?? []), entry]);
  }
  let missing = 0;
  for (const [id, drafted] of draft) {
    const element = drafted.record && isElement(drafted.record) ? drafted.record : undefined;
    const needs = element?.needs ?? [];
    const wanted = rows.get(id) ?? [];
    if (wanted.length === 0 && needs.length === 0) continue;
    const exported = needs.map((need) => requirementCells(id, need));
    const matches = match(exported, wanted, names);
    const items: Item[] = [];
    let isChanged = false;
    for (const [at, cells] of exported.entries()) {
      const entry = matches.get(at);
      if (entry === undefined) {
        missing++;
        isChanged ||= isComplete;
        if (!isComplete) items.push({ at });
        continue;
      }
      const read = readRequirement(entry, cells, names);
      problems.push(...read.problems);
      isChanged ||= read.isChanged;
      items.push(read.isChanged ? { form: read.form, entry } : { at, entry });
    }
    const matched = new Set(matches.values());
    for (const entry of wanted) {
      if (matched.has(entry)) continue;
      const read = readRequirement(entry, [], names);
      problems.push(...read.problems);
      items.push({ form: read.form, entry });
      isChanged = true;
    }
    if (!isChanged) continue;
    const written =
      element === undefined ? [] : fieldIn(encodeRecord("elements", element), "needs");
    const forms = items.map((item) => ("form" in item ? item.form : itemOf(written, item.at)));
    drafted.form = withField(
      formOf("elements", drafted),
      "needs",
      forms.length === 0 ? undefined : forms,
    );
    drafted.needs = items.map(({ entry }) => entry);
  }
  return { problems, missing };
}

type Item =
  | { readonly at: number; readonly entry?: Entry }
  | { readonly form: Form; readonly entry: Entry };

function isElement(record: RecordOf<"units" | "people" | "elements">): record is Element {
  return "kind" in record;
}

function itemOf(written: unknown, at: number): FormValue {
  const item: unknown = Array.isArray(written) ? written[at] : undefined;
  return isFormValue(item) ? item : "";
}

function isFormValue(value: unknown): value is FormValue {
  return typeof value === "string" || (typeof value === "object" && value !== null);
}

function elementOf(entry: Entry, draft: Draft, names: KnownNames): string | CellProblem {
  const written = (writtenIn(entry, "element") ?? "").trim();
  if (written === "") {
    return problemAt(entry, "element", {
      message: "the row does not say whose requirement it is: write the id of an element",
    });
  }
  const id = names.idOf("elements", written);
  if (draft.has(id)) return id;
  const [column] = columnsOf.requirements;
  const wrong = column === undefined ? undefined : said(column, written, names).wrong;
  return problemAt(
    entry,
    "element",
    wrong ?? {
      message: `\`${id}\` is taken over from a catalog: add it to the elements to say what it needs`,
    },
  );
}

/** Which row is which requirement. */
function match(
  exported: readonly (readonly string[])[],
  rows: readonly Entry[],
  names: KnownNames,
): ReadonlyMap<number, Entry> {
  const matches = new Map<number, Entry>();
  const free = new Set(rows);
  const passes: readonly ((cells: readonly string[], entry: Entry) => boolean)[] = [
    saysTheSame,
    (cells, entry) =>
      purposeOf(entry) === undefined || purposeOf(entry) === (cells[3] || "operate"),
    () => true,
  ];
  const targets = exported.map((cells) => keyOf(splitTexts(cells[1] ?? "")));
  const keys = new Map(rows.map((entry) => [entry, targetsOf(entry, names)]));
  for (const isMatch of passes) {
    for (const [at, cells] of exported.entries()) {
      if (matches.has(at)) continue;
      for (const entry of free) {
        if (keys.get(entry) !== targets[at] || !isMatch(cells, entry)) continue;
        matches.set(at, entry);
        free.delete(entry);
        break;
      }
    }
  }
  return matches;
}

function saysTheSame(cells: readonly string[], entry: Entry): boolean {
  return columnsOf.requirements.every(({ field }, at) => {
    const written = at < 2 ? undefined : writtenIn(entry, field);
    return written === undefined || written.trim() === (cells[at] ?? "").trim();
  });
}

function targetsOf(entry: Entry, names: KnownNames): string {
  const written = splitTexts(writtenIn(entry, "targets") ?? "");
  return keyOf(written.map((one) => names.idOf("elements", one)));
}

function keyOf(targets: readonly string[]): string {
  return targets.toSorted().join(" ");
}

function purposeOf(entry: Entry): string | undefined {
  return writtenIn(entry, "for")?.trim().toLowerCase().replace(/^$/, "operate");
}

/** What a row says of a requirement; what it has no column for is as it was. */
function readRequirement(entry: Entry, exported: readonly string[], names: KnownNames) {
  const problems: CellProblem[] = [];
  let form: Form = {};
  let isChanged = exported.length === 0;
  for (const [at, column] of columnsOf.requirements.entries()) {
    if (column.field === "element") continue;
    const before = exported[at] ?? "";
    const written = writtenIn(entry, column.field);
    const isSame = written === undefined || written.trim() === before.trim();
    isChanged ||= !isSame;
    const { value, wrong } = said(column, isSame ? before : written, names);
    if (wrong !== undefined && !isSame) problems.push(problemAt(entry, column.field, wrong));
    form = withField(
      form,
      column.field,
      column.kind === "text" && isSame && before !== "" ? before : value,
    );
  }
  if (form["targets"] === undefined) {
    problems.push(
      problemAt(entry, "targets", {
        message: "the row does not say what is needed: write the id of an element",
      }),
    );
  }
  return { form, isChanged, problems };
}
