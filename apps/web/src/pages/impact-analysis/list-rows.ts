import { defaultCriticalities, type Plan } from "@mainstay/plan";
import type { ColumnName, ImpactAnalysesView } from "./impact-analyses-view.ts";
import {
  type AnalysedElement,
  analysedElements,
  type AnalysisState,
} from "./impact-analysis-state.ts";

/** A line of the list. */
export type Row = AnalysedElement & { readonly unitName: string };

/** The states in which somebody has something to do. */
const toDo: readonly AnalysisState[] = [
  "none",
  "under-way",
  "returned",
  "reopened",
  "expired",
  "old",
];
/** What has to be done first stands first. */
const urgency: readonly AnalysisState[] = [
  "returned",
  "reopened",
  "expired",
  "none",
  "old",
  "under-way",
  "in-review",
  "approved",
];

/** The lines of the list as its address asks for them. */
export function listRows(
  plan: Plan,
  {
    view,
    today,
    person,
    reopened,
  }: {
    readonly view: ImpactAnalysesView;
    readonly today: string;
    /** Who looks, among the people of the plan. */
    readonly person: string | undefined;
    /** Which analyses are not approved any more although they were, and why. */
    readonly reopened: ReadonlyMap<string, string>;
  },
): readonly Row[] {
  const unitNames = new Map<string, string>(plan.units.map(({ id, name }) => [id, name]));
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const rows = analysedElements(plan, { today, reopened })
    .map((row) => ({ ...row, unitName: unitNames.get(row.element.unit ?? "") ?? "" }))
    .filter((row) => isShown(row, { view, person }));
  const { sort = "state", down = false } = view;
  return rows.toSorted((one, other) => compare(one, other, { by: sort, scale }) * (down ? -1 : 1));
}

/** Whether somebody is asked to answer an analysis that is not approved yet. */
export function isFor({ open }: Pick<Row, "open">, person: string | undefined): boolean {
  return open?.contributors?.some((id) => id === person) ?? false;
}

function isShown(
  row: Row,
  { view, person }: { readonly view: ImpactAnalysesView; readonly person: string | undefined },
): boolean {
  const { element, state, unitName } = row;
  const { text = "", unit, state: wanted } = view;
  const words = `${element.name} ${element.id} ${unitName}`.toLowerCase();
  return (
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word)) &&
    (unit === undefined || element.unit === unit) &&
    (wanted === undefined ||
      (wanted === "for-me"
        ? isFor(row, person)
        : wanted === "to-do"
          ? toDo.includes(state)
          : state === wanted))
  );
}

function compare(
  one: Row,
  other: Row,
  { by, scale }: { readonly by: ColumnName; readonly scale: readonly string[] },
): number {
  const byCriticality = placeOf(one, scale) - placeOf(other, scale);
  const byName = one.element.name.localeCompare(other.element.name);
  switch (by) {
    case "name":
      return byName;
    case "unit":
      return one.unitName.localeCompare(other.unitName) || byName;
    case "criticality":
      return byCriticality || byName;
    case "state":
    case "next":
      return urgency.indexOf(one.state) - urgency.indexOf(other.state) || byCriticality || byName;
    case "day":
      return (one.day ?? "").localeCompare(other.day ?? "") || byName;
  }
}

function placeOf({ element: { criticality = "" } }: Row, scale: readonly string[]): number {
  const place = scale.indexOf(criticality);
  return place < 0 ? scale.length : place;
}
