import { assess, lint } from "@mainstay/analysis";
import { applyEdit, completePlan, describeEdit, type Edit, type Plan } from "@mainstay/plan";
import { listAllApprovals } from "@mainstay/store";
import { catalogs } from "@mainstay/m365";
import type { Request, Services } from "../operation.ts";
import { reopenedBetween } from "../approvals/reopened-between.ts";
import { invalid } from "./commit-edit.ts";

type Body = { readonly edit: Edit; readonly reason?: string | undefined };

/** What an edit would change, without changing anything. */
export async function previewEdit(
  { database, record, now }: Services,
  { body: { edit } }: Request<unknown, unknown, Body>,
) {
  const { revision, plan } = record.head;
  const edited = applyEdit(plan, edit, { catalogs });
  if ("problems" in edited) throw invalid(edited.problems);
  const after = completePlan(edited.plan, catalogs);
  const today = now().toISOString().slice(0, 10);
  const gaps = compare(gapsOf(record.complete), gapsOf(after));
  return {
    revision,
    described: [...describeEdit(plan, edit)],
    gaps: { opened: gaps.opened.map(toGap), closed: gaps.closed.map(toGap) },
    findings: compare(findingsOf(record.complete, today), findingsOf(after, today)),
    reopens: reopenedBetween(plan, edited.plan, await listAllApprovals(database.db)),
  };
}

function gapsOf(plan: Plan): readonly string[] {
  return [...assess(plan).elements].flatMap(([id, { gap }]) => [
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
