import type { Assessment, ElementAssessment } from "@mainstay/analysis";
import { defaultCriticalities, type ElementId, type Plan } from "@mainstay/plan";
import { heading, type Page, paragraph, stacked, tie } from "./page.ts";
import { ringsText } from "./rings.ts";
import { table } from "./table.ts";
import { chainWords, count, namesIn, plain, spanWords } from "./words.ts";

/** A plan and what its assessment came to. */
export type Assessed = { readonly plan: Plan; readonly assessment: Assessment };

type Name = (id: ElementId) => string;
type Entry = {
  readonly element: Plan["elements"][number];
  readonly result: ElementAssessment;
};

/** An assessment for people: what is in the plan, the gaps, worst first, and how the business survives a black start. */
export function assessmentText(page: Page, { plan, assessment }: Assessed): string {
  const name = namesIn(plan);
  const entries = entriesOf(plan, assessment);
  const late = entries.filter(({ result }) => typeof result.gap?.time === "number");
  const unknown = entries.filter(({ result }) => result.gap?.time === "unknown");
  const stale = entries.filter(({ result }) => result.gap?.point !== undefined);
  return stacked([
    summary(page, plan, entries, { late, unknown, stale }),
    late.length === 0 ? undefined : lateTable(page, late, name),
    unknown.length === 0 ? undefined : unknownTable(page, unknown, name),
    stale.length === 0 ? undefined : staleTable(page, stale),
    blackStartTable(page, entries),
    ringsText(page, assessment.rings, name),
  ]);
}

/** Every element with its assessment: highest criticality first, then the largest gap, then the tightest requirement. */
export function entriesOf(plan: Plan, assessment: Assessment): readonly Entry[] {
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const rank = ({ result: { criticality } }: Entry) =>
    criticality === undefined ? scale.length : scale.indexOf(criticality);
  const missing = ({ result: { gap } }: Entry) => (typeof gap?.time === "number" ? gap.time : 0);
  return plan.elements
    .flatMap((element) => {
      const result = assessment.elements.get(element.id);
      return result === undefined ? [] : [{ element, result }];
    })
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        missing(b) - missing(a) ||
        compare(a.result.required, b.result.required),
    );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

type Gaps = {
  readonly late: readonly Entry[];
  readonly unknown: readonly Entry[];
  readonly stale: readonly Entry[];
};

function summary(page: Page, plan: Plan, entries: readonly Entry[], gaps: Gaps): string {
  const ofKind = (kind: string) => entries.filter(({ element }) => element.kind === kind).length;
  const holds = [
    count(entries.length, "element"),
    count(ofKind("function"), "function"),
    count(ofKind("process"), "process", "processes"),
  ];
  const levels = Map.groupBy(entries, ({ result }) => result.criticality ?? "without criticality");
  const rated = [...levels].map(([criticality, alike]) => `${alike.length}${tie}${criticality}`);
  const found = [
    ...(gaps.late.length === 0 ? [] : [`${gaps.late.length} back too late`]),
    ...(gaps.unknown.length === 0 ? [] : [`${gaps.unknown.length} with no declared recovery time`]),
    ...(gaps.stale.length === 0
      ? []
      : [`${gaps.stale.length} losing too much data, or nobody knows`]),
  ];
  return [
    heading(page, plain(plan.organisation.name ?? "The plan")),
    paragraph(page, `${holds.join(", ")}. By criticality, own or inherited: ${rated.join(", ")}.`),
    paragraph(page, `Gaps: ${found.join(", ") || "none that the plan knows of"}.`),
  ].join("\n");
}

function lateTable(page: Page, entries: readonly Entry[], name: Name): string {
  const columns = [
    { title: "Element", wraps: true },
    { title: "Criticality", wraps: true },
    { title: "Must be back in", align: "right" },
    { title: "Can be back in", align: "right" },
    { title: "Missing", align: "right" },
  ] as const;
  const rows = entries.map(({ element, result }) => ({
    cells: [
      plain(element.name),
      result.criticality ?? "none",
      spanWords(result.required),
      result.capability === undefined ? "unknown" : spanWords(result.capability),
      typeof result.gap?.time === "number" ? page.ink("bad", spanWords(result.gap.time)) : "",
    ],
    ...belowOf(result, name),
  }));
  return `${heading(page, `Back too late: ${entries.length}, worst first`)}\n${table(page, columns, rows)}`;
}

/** Who sets the requirement, and over which path; nothing where an element sets its own. */
function belowOf({ requiredBy, requiredPath }: ElementAssessment, name: Name): { below?: string } {
  if (requiredBy === undefined) return {};
  if (requiredPath.length < 2) return { below: "by its own RTO" };
  return { below: `for ${name(requiredBy)}: ${chainWords(requiredPath, name)}` };
}

function unknownTable(page: Page, entries: readonly Entry[], name: Name): string {
  const columns = [
    { title: "Element", wraps: true },
    { title: "Criticality", wraps: true },
    { title: "Must be back in", align: "right" },
    { title: "For", wraps: true },
  ] as const;
  const rows = entries.map(({ element, result }) => ({
    cells: [
      plain(element.name),
      result.criticality ?? "none",
      spanWords(result.required),
      result.requiredBy === undefined ? "" : name(result.requiredBy),
    ],
  }));
  const title = `Needed, but nobody has said how long restoring takes: ${entries.length}`;
  return `${heading(page, title)}\n${table(page, columns, rows)}`;
}

function staleTable(page: Page, entries: readonly Entry[]): string {
  const columns = [
    { title: "Element", wraps: true },
    { title: "Criticality", wraps: true },
    { title: "May lose", align: "right" },
    { title: "Would lose", align: "right" },
    { title: "Too much", align: "right" },
  ] as const;
  const rows = entries.map(({ element, result }) => ({
    cells: [
      plain(element.name),
      result.criticality ?? "none",
      spanWords(result.requiredPoint),
      element.recovery?.point === undefined ? "unknown" : spanWords(element.recovery.point),
      typeof result.gap?.point === "number"
        ? page.ink("bad", spanWords(result.gap.point))
        : "unknown",
    ],
  }));
  return `${heading(page, `Too much data lost, or nobody has said how much: ${entries.length}`)}\n${table(page, columns, rows)}`;
}

function blackStartTable(page: Page, entries: readonly Entry[]): string | undefined {
  const asked = entries.filter(
    ({ element }) =>
      element.objectives?.rto !== undefined || element.objectives?.mtpd !== undefined,
  );
  if (asked.length === 0) return undefined;
  const columns = [
    { title: "Element", wraps: true },
    { title: "RTO", align: "right" },
    { title: "MTPD", align: "right" },
    { title: "Back after", align: "right" },
    { title: "", wraps: true },
  ] as const;
  const rows = asked.map(({ element, result: { blackStart } }) => ({
    cells: [
      plain(element.name),
      spanOrNone(element.objectives?.rto),
      spanOrNone(element.objectives?.mtpd),
      spanWords(blackStart),
      blackStartVerdict(page, element, blackStart),
    ],
  }));
  const title = "If everything that has a recovery time is lost at once";
  return `${heading(page, title)}\n${table(page, columns, rows)}`;
}

function spanOrNone(span: number | undefined): string {
  return span === undefined ? "none" : spanWords(span);
}

function blackStartVerdict(
  page: Page,
  { objectives }: Entry["element"],
  blackStart: number,
): string {
  if (blackStart > (objectives?.mtpd ?? Number.POSITIVE_INFINITY))
    return page.ink("bad", "after its MTPD");
  if (blackStart > (objectives?.rto ?? Number.POSITIVE_INFINITY))
    return page.ink("warn", "after its RTO");
  return page.ink("good", "in time");
}
