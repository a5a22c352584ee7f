import { lint, weakPoints } from "@mainstay/analysis";
import { catalogs } from "@mainstay/m365";
import { applyEdit, completePlan, type Edit, type ElementId, type Plan } from "@mainstay/plan";
import { touchedBy } from "@mainstay/store";
import { assessed } from "./assessed.ts";
import type { PreviewQuestion } from "./questions.ts";
import { restingOn } from "./resting-on.ts";
import type { Subject } from "./subject.ts";

/** Cuts of up to so many elements are compared, of at most so many functions: it is to answer while somebody types. */
const [order, mostFunctions] = [2, 40];

/** What an edit that leads to a valid plan would change: gaps, cuts and findings that come and go. */
export function previewOf({ written, plan }: Subject, { edit, today }: PreviewQuestion) {
  const edited = applyEdit(written, edit, { catalogs });
  if ("problems" in edited) throw new Error("invariant: the edit was not checked");
  const after = completePlan(edited.plan, catalogs);
  const gaps = compare(gapsOf(plan), gapsOf(after));
  return {
    gaps: { opened: gaps.opened.map(toGap), closed: gaps.closed.map(toGap) },
    cuts: cutsBetween({ before: plan, after, edit }),
    findings: compare(findingsOf(plan, today), findingsOf(after, today)),
  };
}

type Change = { readonly before: Plan; readonly after: Plan; readonly edit: Edit };

/** Only functions that rest on what the edit touches can have other cuts. */
function cutsBetween({ before, after, edit }: Change) {
  const touched = touchedBy(edit).flatMap((address) => {
    const [collection, id = ""] = address.split("/");
    return collection === "elements" ? [id] : [];
  });
  // Which catalogs are used changes elements that the edit does not name.
  const isWide = touchedBy(edit).some((address) => address.startsWith("uses/"));
  const functions = isWide
    ? new Set([...functionsOf(before), ...functionsOf(after)])
    : new Set([...functionsOn(before, touched), ...functionsOn(after, touched)]);
  const looked = [...functions].slice(0, mostFunctions);
  const { opened, closed } = compare(
    looked.flatMap((id) => cutsOf(before, id)),
    looked.flatMap((id) => cutsOf(after, id)),
  );
  return {
    order,
    added: opened.map(toCut),
    removed: closed.map(toCut),
    notCompared: functions.size - looked.length,
  };
}

function functionsOn(plan: Plan, touched: readonly string[]): readonly ElementId[] {
  const resting = restingOn(plan, touched);
  return functionsOf(plan).filter((id) => resting.has(id));
}

function functionsOf({ elements }: Plan): readonly ElementId[] {
  return elements.flatMap(({ id, kind }) => (kind === "function" ? [id] : []));
}

function cutsOf(plan: Plan, element: ElementId): readonly string[] {
  if (!plan.elements.some(({ id }) => id === element)) return [];
  return Array.from(weakPoints(plan, { element, order }).cuts(), (cut) =>
    [element, ...cut.toSorted()].join(" "),
  );
}

function toCut(text: string): { element: string; cut: string[] } {
  const [element = "", ...cut] = text.split(" ");
  return { element, cut };
}

function gapsOf(plan: Plan): readonly string[] {
  return [...assessed(plan).elements].flatMap(([id, { gap }]) => [
    ...(gap?.time === undefined ? [] : [`${id} time`]),
    ...(gap?.point === undefined ? [] : [`${id} point`]),
  ]);
}

function toGap(gap: string): { element: string; what: "time" | "point" } {
  const [element = "", what] = gap.split(" ");
  return { element, what: what === "time" ? "time" : "point" };
}

function findingsOf(plan: Plan, today: string): readonly string[] {
  return lint(plan, { today }).map(({ rule, message }) => `${rule}: ${message}`);
}

function compare(before: readonly string[], after: readonly string[]) {
  const [earlier, later] = [new Set(before), new Set(after)];
  return {
    opened: [...later].filter((entry) => !earlier.has(entry)),
    closed: [...earlier].filter((entry) => !later.has(entry)),
  };
}
