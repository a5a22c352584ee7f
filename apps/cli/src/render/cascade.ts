import type { Cascade } from "@mainstay/analysis";
import type { Disruption, ElementId, Plan } from "@mainstay/plan";
import { type Dropped, dropWords } from "./drop-words.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { ringsText } from "./rings.ts";
import { drawTimeLine, type TimeLineRow } from "./time-line.ts";
import {
  afterWords,
  count,
  listed,
  namesIn,
  percent,
  plain,
  ringWords,
  spanWords,
} from "./words.ts";

/** What was simulated, on which plan, and what came of it. */
export type Simulated = {
  readonly plan: Plan;
  readonly title: string;
  readonly disruptions: readonly Disruption[];
  readonly cascade: Cascade;
};

type Name = (id: ElementId) => string;

/** A cascade for people: what is lost, how far it reaches, the time-line, and why each function or process drops. */
export function cascadeText(page: Page, { plan, title, disruptions, cascade }: Simulated): string {
  const name = namesIn(plan);
  const dropped = droppedIn(plan, cascade);
  const business = dropped.filter(({ element }) => isBusiness(element));
  const reasons = business.map((one) => paragraph(page, dropWords(one, name), "  "));
  return stacked([
    [
      heading(page, plain(title)),
      paragraph(page, lossWords(disruptions, name)),
      paragraph(page, reachWords(plan, dropped)),
    ].join("\n"),
    dropped.length === 0 ? undefined : drawing(page, dropped),
    reasons.length === 0 ? undefined : [heading(page, "Why"), ...reasons].join("\n"),
    ringsText(page, cascade.rings, name),
  ]);
}

function droppedIn(plan: Plan, cascade: Cascade): readonly Dropped[] {
  return plan.elements
    .flatMap((element) => {
      const course = cascade.elements.get(element.id);
      return course === undefined ? [] : [{ element, course }];
    })
    .toSorted((a, b) => a.course.firstImpact - b.course.firstImpact);
}

function isBusiness({ kind }: Dropped["element"]): boolean {
  return kind === "function" || kind === "process";
}

const mostNamed = 8;

/** What is lost, in a sentence for each set of elements that share the same fate. */
function lossWords(disruptions: readonly Disruption[], name: Name): string {
  const fates = Map.groupBy(disruptions, fateWords);
  return [...fates]
    .map(([fate, alike]) => {
      const names = alike.slice(0, mostNamed).map(({ element }) => name(element));
      const more =
        alike.length > mostNamed ? [count(alike.length - mostNamed, "more element")] : [];
      return `${fate}: ${listed([...names, ...more])}.`;
    })
    .join("\n");
}

/** `Lost for 4 h`, `Reduced to 60 % after 1 h, until recovered`. */
function fateWords({ at, level = 0, lasts }: Disruption): string {
  const loss = level === 0 ? "Lost" : `Reduced to ${percent(level)}`;
  const from = at === undefined || at === 0 ? "" : ` ${afterWords(at)},`;
  if (lasts === undefined) return `${loss}${from} until recovered`;
  return `${loss}${from} ${lasts === Number.POSITIVE_INFINITY ? "for good" : `for ${spanWords(lasts)}`}`;
}

function reachWords(plan: Plan, dropped: readonly Dropped[]): string {
  if (dropped.length === 0) return "Nothing drops.";
  const share = (kind: string, one: string, many: string) => {
    const all = plan.elements.filter((element) => element.kind === kind).length;
    const hit = dropped.filter(({ element }) => element.kind === kind).length;
    return all === 0 ? [] : [`${hit} of ${count(all, one, many)}`];
  };
  const business = [
    ...share("function", "function", "functions"),
    ...share("process", "process", "processes"),
  ];
  const among = business.length === 0 ? "" : `, among them ${listed(business)}`;
  const breaking = (objective: "rtoBreach" | "mtpdBreach") =>
    dropped.filter(({ course }) => course.below.some((span) => span[objective] !== undefined))
      .length;
  const broken = [count(breaking("rtoBreach"), "RTO"), count(breaking("mtpdBreach"), "MTPD")];
  return `${dropped.length} of ${count(plan.elements.length, "element")} drop${among}. Broken: ${listed(broken)}.`;
}

const mostSupporting = 20;

function drawing(page: Page, dropped: readonly Dropped[]): string {
  const business = dropped.filter(({ element }) => isBusiness(element));
  const supporting = dropped.filter(({ element }) => !isBusiness(element));
  const groups = [
    { title: "What the business does", rows: business.map(toRow) },
    { title: "What it rests on", rows: supporting.slice(0, mostSupporting).map(toRow) },
  ];
  const { text, merged } = drawTimeLine(
    page,
    groups.filter(({ rows }) => rows.length > 0),
  );
  const left = supporting.length - mostSupporting;
  return [
    text,
    ...(left > 0
      ? [paragraph(page, `${count(left, "more element")} drop; --json lists all.`)]
      : []),
    ...(merged
      ? [paragraph(page, "A column that stands for several changes shows the worst of them.")]
      : []),
  ].join("\n");
}

function toRow({ element, course }: Dropped): TimeLineRow {
  return {
    name: plain(element.name),
    level: course.level,
    mbco: element.objectives?.mbco ?? 1,
    marks: course.below.flatMap(({ rtoBreach, mtpdBreach }) => [
      ...(rtoBreach === undefined ? [] : [{ at: rtoBreach, letter: "R" }]),
      ...(mtpdBreach === undefined ? [] : [{ at: mtpdBreach, letter: "M" }]),
    ]),
  };
}
