import type { Finding } from "@mainstay/analysis";
import type { Location, PlanPath } from "@mainstay/plan";
import { heading, type Page, paragraph } from "./page.ts";
import { placeWords } from "./problems.ts";
import { count, plain } from "./words.ts";

/** What a rule is about, for the heading over its findings. */
export type RuleTitle = { readonly id: string; readonly title: string; readonly source: string };

/** Findings with what is needed to show them. */
export type Found = {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleTitle[];
  readonly locate: (path: PlanPath) => Location | undefined;
};

const severities = ["error", "warning", "note"] as const;
const tones = { error: "bad", warning: "warn", note: "dim" } as const;

/** Findings by rule, the gravest first: the rule with its id and source, then each finding with its place. */
export function findingsText(page: Page, { findings, rules, locate }: Found): string {
  const groups = severities.flatMap((severity) =>
    rules.flatMap((rule) => {
      const found = findings.filter(
        (finding) => finding.rule === rule.id && finding.severity === severity,
      );
      return found.length === 0 ? [] : [{ severity, rule, found }];
    }),
  );
  return groups
    .map(({ severity, rule, found }) =>
      [
        paragraph(
          page,
          `${heading(page, plain(rule.title))}  ${page.ink("dim", `${rule.id}, ${rule.source}`)}`,
          `${page.ink(tones[severity], severity)}  `,
        ),
        ...found.map((finding) => {
          const location = locate(finding.path);
          const place = location === undefined ? plain(finding.subject) : placeWords(location);
          return `  ${place}  ${plain(finding.message)}`;
        }),
      ].join("\n"),
    )
    .join("\n\n");
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
