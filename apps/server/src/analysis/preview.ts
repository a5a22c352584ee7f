import { inspectAfter, type Inspection } from "@mainstay/analysis";
import { catalogs } from "@mainstay/m365";
import { applyToValid } from "@mainstay/plan";
import { findingsUnder, inspected } from "./assessed.ts";
import { comeAndGone } from "./come-and-gone.ts";
import { cutsBetween } from "./cuts-between.ts";
import type { PreviewQuestion } from "./questions.ts";
import type { Subject } from "./subject.ts";

/**
 * What an edit that leads to a valid plan would change: gaps, cuts and findings that come and go. Only whether it leads to
 * none, since others changed that plan.
 */
export function previewOf({ written }: Subject, { edit, today }: PreviewQuestion) {
  const edited = applyToValid(written, edit, { catalogs });
  if ("problems" in edited) return { isInvalid: true };
  const before = inspected(written, today);
  const after = inspectAfter(before, edited.plan);
  const gaps = comeAndGone(gapsUnder(before), gapsUnder(after));
  return {
    gaps: { opened: gaps.opened.map(toGap), closed: gaps.closed.map(toGap) },
    cuts: cutsBetween(before.plan, after.plan),
    findings: comeAndGone(messagesOf(before), messagesOf(after)),
  };
}

function gapsUnder({ assessment }: Inspection): readonly string[] {
  return [...assessment().elements].flatMap(([id, { gap }]) => [
    ...(gap?.time === undefined ? [] : [`${id} time`]),
    ...(gap?.point === undefined ? [] : [`${id} point`]),
  ]);
}

function toGap(gap: string): { element: string; what: "time" | "point" } {
  const [element = "", what] = gap.split(" ");
  return { element, what: what === "time" ? "time" : "point" };
}

function messagesOf(inspection: Inspection): readonly string[] {
  return findingsUnder(inspection).map(({ rule, message }) => `${rule}: ${message}`);
}
