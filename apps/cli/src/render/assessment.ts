import type { Assessment } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { type AssessedElement, worstFirst } from "./assessed-element.ts";
import { blackStartTable } from "./black-start-table.ts";
import { lateTable, staleTable, unknownTable } from "./gap-tables.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { tie } from "./tie.ts";
import { ringsText } from "./rings.ts";
import { count, namesIn, plain } from "./words.ts";

/** A plan and what its assessment came to; `all` asks for every row of every table. */
export type Assessed = {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly all: boolean;
};

/** An assessment for people: what is in the plan, the gaps, worst first, and how the business survives a black start. */
export function assessmentText(page: Page, { plan, assessment, all }: Assessed): string {
  const name = namesIn(plan);
  const elements = worstFirst(plan, assessment);
  const late = elements.filter(({ result }) => typeof result.gap?.time === "number");
  const unknown = elements.filter(({ result }) => result.gap?.time === "unknown");
  const stale = worstFirst(plan, assessment, "point").filter(
    ({ result }) => result.gap?.point !== undefined,
  );
  const gaps = [
    ...(late.length === 0 ? [] : [`${late.length} back too late`]),
    ...(unknown.length === 0 ? [] : [`${unknown.length} without a recovery time`]),
    ...(stale.length === 0 ? [] : [`${stale.length} that may lose too much data`]),
  ];
  return stacked([
    [
      heading(page, plain(plan.organisation.name ?? "The plan")),
      paragraph(page, contents(elements)),
      paragraph(page, `Gaps: ${gaps.join(", ") || "none that the plan knows of"}.`),
    ].join("\n"),
    lateTable(page, { elements: late, name, all }),
    unknownTable(page, { elements: unknown, name, all }),
    staleTable(page, { elements: stale, name, all }),
    blackStartTable(page, { elements, name, all, rings: assessment.rings }),
    ringsText(page, assessment.rings, name),
  ]);
}

function contents(elements: readonly AssessedElement[]): string {
  const ofKind = (kind: string) => elements.filter(({ element }) => element.kind === kind).length;
  const kinds = [
    count(elements.length, "element"),
    count(ofKind("function"), "function"),
    count(ofKind("process"), "process", "processes"),
  ];
  const levels = Map.groupBy(elements, ({ result }) => result.criticality ?? "without criticality");
  const rated = [...levels].map(([criticality, alike]) => `${alike.length}${tie}${criticality}`);
  const rating =
    rated.length === 0 ? "" : ` By criticality, own or inherited: ${rated.join(", ")}.`;
  return `${kinds.join(", ")}.${rating}`;
}
