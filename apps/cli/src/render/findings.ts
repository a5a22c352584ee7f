import type { Finding } from "@mainstay/analysis";
import type { Location, PlanPath } from "@mainstay/plan";
import { excerpt } from "./excerpt.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { placed, placeWords } from "./place.ts";
import { count, plain } from "./words.ts";

/** What a rule is about, for the heading over its findings. */
export type RuleTitle = { readonly id: string; readonly title: string; readonly source: string };

/** Findings with what is needed to show them; `all` asks for every one. */
export type Found = {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleTitle[];
  readonly locate: (path: PlanPath) => Location | undefined;
  readonly all: boolean;
};

const severities = ["error", "warning", "note"] as const;
const tones = { error: "bad", warning: "warn", note: "dim" } as const;

/** Errors are shown whole; of everything else so many of each rule, unless all are asked for. */
const most = 10;

/** Findings by rule, the gravest first: the rule with its id and source, then each finding with its place. */
export function findingsText(page: Page, found: Found): string {
  const groups = severities.flatMap((severity) =>
    found.rules.map((rule) => ruleText(page, found, { severity, rule })),
  );
  return stacked(groups);
}

type Group = { readonly severity: (typeof severities)[number]; readonly rule: RuleTitle };

function ruleText(
  page: Page,
  { findings, locate, all }: Found,
  { severity, rule }: Group,
): string | undefined {
  const ofRule = findings.filter((one) => one.rule === rule.id && one.severity === severity);
  if (ofRule.length === 0) return undefined;
  const { shown, rest } = excerpt(ofRule, all || severity === "error", { most });
  const title = heading(page, `${plain(rule.title)}: ${ofRule.length}`);
  const source = `${rule.id} (${rule.source})`;
  return [
    paragraph(page, title, `${page.ink(tones[severity], severity)}  `),
    paragraph(page, page.ink("dim", source), " ".repeat(severity.length + 2)),
    ...shown.map(({ path, subject, message }) => {
      const location = locate(path);
      const place = location === undefined ? plain(subject) : placeWords(location);
      return placed(page, place, plain(message));
    }),
    ...rest,
  ].join("\n");
}

/** How many findings of each severity: `1 error, 12 warnings, no notes`. */
export function findingCounts(findings: readonly Finding[]): string {
  return severities
    .map((severity) => {
      const found = findings.filter((finding) => finding.severity === severity).length;
      return found === 0 ? `no ${severity}s` : count(found, severity);
    })
    .join(", ");
}
