import type { Finding } from "@mainstay/analysis";
import type { Location, Plan, PlanPath, Problem, UsedCatalog } from "@mainstay/plan";
import { findingCounts, findingsText, type RuleTitle } from "./findings.ts";
import { nextStep } from "./next-step.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { problemLines } from "./problems.ts";
import { count, listed, plain } from "./words.ts";

/** What a check came to: the plan as it is written, and what it has from catalogs; `all` asks for every finding. */
export type Checked = {
  readonly place: string;
  readonly plan?: Plan;
  readonly used: readonly UsedCatalog[];
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly ignored: readonly string[];
  readonly rules: readonly RuleTitle[];
  readonly locate: (path: PlanPath) => Location | undefined;
  readonly all: boolean;
};

/** A check for people: the problems, or what the plan holds and the findings about it; then what to do next. */
export function checkText(page: Page, checked: Checked): string {
  const { place, plan, used, files, problems, findings, ignored } = checked;
  const unread =
    ignored.length === 0
      ? undefined
      : paragraph(page, `No part of the plan (no \`mainstay: 1\`): ${listed(ignored.map(plain))}.`);
  if (plan === undefined) {
    const mend = { command: ["check", place], tells: "check again when that is mended" };
    const verdict = `${page.ink("bad", count(problems.length, "problem"))}: the plan cannot be used.`;
    return stacked([problemLines(page, problems), unread, verdict, nextStep(page, mend)]);
  }
  const holds = [
    count(plan.elements.length, "element"),
    count(plan.scenarios.length, "scenario"),
    count(plan.strategies.length, "strategy", "strategies"),
    count(plan.sops.length, "SOP"),
  ];
  const verdict = `${page.ink("good", "Valid.")} ${files === 1 ? "1 file" : `${files} files`} with ${listed(holds)}. Findings: ${findingCounts(findings)}.`;
  return stacked([
    heading(page, plain(plan.organisation.name ?? "The plan")),
    findings.length === 0 ? undefined : findingsText(page, checked),
    unread,
    [
      paragraph(page, verdict),
      ...used.map((one) => usedLine(page, one)),
      scenarioLine(page, plan),
    ].join("\n"),
    nextStep(page, {
      command: ["assess", place],
      tells: "what must be back by when, and what cannot be",
    }),
  ]);
}

function usedLine(page: Page, { catalog, added, joined, requirements }: UsedCatalog): string {
  const own = joined === 0 ? "" : `, ${joined} that the plan has its own words for`;
  const taken = [`${count(added, "element")} more${own}`, count(requirements, "requirement")];
  return paragraph(page, `From ${plain(catalog.name)}: ${listed(taken)}.`);
}

function scenarioLine(page: Page, { scenarios }: Plan): string {
  return paragraph(page, `Scenarios: ${listed(scenarios.map(({ id }) => id)) || "none"}.`);
}
