import { catalogs } from "@mainstay/m365";
import { applyEdit, completePlan, type Plan } from "@mainstay/plan";
import { assessed, findingsIn } from "./assessed.ts";
import { comeAndGone } from "./come-and-gone.ts";
import { cutsBetween } from "./cuts-between.ts";
import type { PreviewQuestion } from "./questions.ts";
import type { Subject } from "./subject.ts";

/** What an edit that leads to a valid plan would change: gaps, cuts and findings that come and go. */
export function previewOf({ written, plan }: Subject, { edit, today }: PreviewQuestion) {
  const edited = applyEdit(written, edit, { catalogs });
  if ("problems" in edited) throw new Error("invariant: the edit was not checked");
  const after = completePlan(edited.plan, catalogs);
  const gaps = comeAndGone(gapsOf(plan), gapsOf(after));
  return {
    gaps: { opened: gaps.opened.map(toGap), closed: gaps.closed.map(toGap) },
    cuts: cutsBetween(plan, after),
    findings: comeAndGone(findingsOf(plan, today), findingsOf(after, today)),
  };
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
  return findingsIn(plan, today).map(({ rule, message }) => `${rule}: ${message}`);
}
