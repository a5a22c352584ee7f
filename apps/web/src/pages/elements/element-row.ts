import type { AssessmentSummary } from "@mainstay/api";
import { type Element, type Kind, never, parseDuration } from "@mainstay/plan";
import type { ColumnName, ElementsView } from "./elements-view.ts";

/** What the list shows of an element. */
export type ElementRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly unitName: string;
  /** Declared or inherited; empty for none. */
  readonly criticality: string;
  /** How soon it must be back, in minutes. */
  readonly required: number;
  /** How soon it can be back, in minutes; undefined where nobody said. */
  readonly capability: number | undefined;
  /** How much too late it is back, in minutes; `unknown` where nobody can tell. */
  readonly late: number | "unknown" | undefined;
  /** Whether it would lose too much data, or nobody can tell. */
  readonly isStale: boolean;
  /** What a search looks in. */
  readonly words: string;
};

/** What rows are made of. */
export type RowParts = {
  readonly assessment: AssessmentSummary | undefined;
  readonly unitNames: ReadonlyMap<string, string>;
};

/** An element as the list shows it; without an assessment its figures are not there yet. */
export function toElementRow(element: Element, { assessment, unitNames }: RowParts): ElementRow {
  const assessed = assessment?.elements[element.id];
  const { id, name, kind, unit = "", criticality, description = "", tags = [] } = element;
  return {
    id,
    name,
    kind,
    unit,
    unitName: unitNames.get(unit) ?? unit,
    criticality: assessed?.criticality ?? criticality ?? "",
    required: toMinutes(assessed?.required) ?? never,
    capability: toMinutes(assessed?.capability),
    late: toLate(assessed?.gap?.time),
    isStale: (assessed?.gap?.point ?? null) !== null,
    words: [id, name, description, ...tags].join(" ").toLowerCase(),
  };
}

function toMinutes(text: string | null | undefined): number | undefined {
  if (text === null || text === undefined) return undefined;
  return text === "never" ? never : parseDuration(text);
}

function toLate(text: string | null | undefined): ElementRow["late"] {
  return text === "unknown" ? text : toMinutes(text);
}

/** The rows that a view shows, in its order; those of the same place go by name. */
export function viewRows(
  rows: readonly ElementRow[],
  view: ElementsView,
  scale: readonly string[],
): readonly ElementRow[] {
  const words = (view.text ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const shown = rows.filter(
    (row) =>
      words.every((word) => row.words.includes(word)) &&
      (view.kind === undefined || view.kind.length === 0 || view.kind.includes(row.kind)) &&
      (view.unit === undefined || row.unit === view.unit) &&
      (view.criticality === undefined || row.criticality === view.criticality) &&
      hasGap(row, view.gap),
  );
  const { sort = "name", down = false } = view;
  const compare = comparisons[sort];
  const sign = down ? -1 : 1;
  return shown.toSorted(
    (one, other) => sign * compare(one, other, scale) || comparisons.name(one, other, scale),
  );
}

function hasGap({ late, isStale }: ElementRow, wanted: ElementsView["gap"]): boolean {
  switch (wanted) {
    case undefined:
      return true;
    case "any":
      return late !== undefined || isStale;
    case "time":
      return typeof late === "number";
    case "unknown":
      return late === "unknown";
    case "point":
      return isStale;
  }
}

type Compare = (one: ElementRow, other: ElementRow, scale: readonly string[]) => number;

const names = new Intl.Collator("en");

const comparisons: Readonly<Record<ColumnName, Compare>> = {
  name: (one, other) => names.compare(one.name, other.name),
  kind: (one, other) => names.compare(one.kind, other.kind),
  unit: (one, other) => names.compare(one.unitName, other.unitName),
  criticality: (one, other, scale) => place(one, scale) - place(other, scale),
  required: (one, other) => order(one.required) - order(other.required),
  capability: (one, other) => order(one.capability) - order(other.capability),
  gap: (one, other) => lateness(one) - lateness(other),
};

/** The highest first; what has none comes last. */
function place({ criticality }: ElementRow, scale: readonly string[]): number {
  const at = scale.indexOf(criticality);
  return at === -1 ? scale.length : at;
}

/** A number that can be subtracted: what is not known or never comes last. */
function order(duration: number | undefined): number {
  return Math.min(duration ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1);
}

/** The worst first: late, then not known, then none. */
function lateness({ late }: ElementRow): number {
  if (late === undefined) return 2;
  if (late === "unknown") return 1;
  return -order(late);
}
