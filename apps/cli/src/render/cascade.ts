import type { Cascade } from "@mainstay/analysis";
import type { Disruption, ElementId, Plan } from "@mainstay/plan";
import { type Dropped, dropWords } from "./drop-words.ts";
import { excerpt } from "./excerpt.ts";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { ringsText } from "./rings.ts";
import { drawTimeLine, type TimeLineRow } from "./time-line.ts";
import { afterWords, count, listed, namesIn, percent, plain, spanWords, verb } from "./words.ts";

/**
 * What was simulated, on which plan, and what came of it; `all` asks for every element that drops, and `shownBy` names the
 * option that does, if it is not `--all`.
 */
export type Simulated = {
  readonly plan: Plan;
  readonly title: string;
  readonly description?: string | undefined;
  readonly disruptions: readonly Disruption[];
  readonly cascade: Cascade;
  readonly all: boolean;
  readonly shownBy?: string;
};

type Name = (id: ElementId) => string;

/** A cascade for people: what is lost, how far it reaches, the time-line, and why each function drops. */
export function cascadeText(page: Page, simulated: Simulated): string {
  const { plan, title, description, disruptions, cascade } = simulated;
  const name = namesIn(plan);
  const dropped = droppedIn(simulated);
  return stacked([
    [
      heading(page, plain(title)),
      ...(description === undefined ? [] : [paragraph(page, plain(description))]),
    ].join("\n"),
    [
      ...lossWords(plan, disruptions).map((words) => paragraph(page, words)),
      paragraph(page, reachWords(plan, dropped)),
    ].join("\n"),
    dropped.length === 0 ? undefined : drawing(page, dropped, simulated),
    reasons(page, { dropped, name, all: simulated.all }),
    ringsText(page, cascade.rings, name),
  ]);
}

/** What drops: what was hit first, then by when it drops. */
function droppedIn({ plan, disruptions, cascade }: Simulated): readonly Dropped[] {
  const hit = new Set(disruptions.map(({ element }) => element));
  const rank = ({ element }: Dropped) => (hit.has(element.id) ? 0 : 1);
  return plan.elements
    .flatMap((element) => {
      const course = cascade.elements.get(element.id);
      return course === undefined ? [] : [{ element, course }];
    })
    .toSorted((a, b) => rank(a) - rank(b) || a.course.firstImpact - b.course.firstImpact);
}

const mostNamed = 8;

/** What is lost, in a sentence for each set of elements that share the same fate. */
function lossWords(plan: Plan, disruptions: readonly Disruption[]): readonly string[] {
  const name = namesIn(plan);
  const restorable = new Set(
    plan.elements.filter(({ recovery }) => recovery?.time !== undefined).map(({ id }) => id),
  );
  const fate = (disruption: Disruption) =>
    fateWords(disruption, { isRestorable: restorable.has(disruption.element) });
  return [...Map.groupBy(disruptions, fate)].map(([fate, alike]) => {
    const names = alike.slice(0, mostNamed).map(({ element }) => name(element));
    const more = alike.length - mostNamed;
    return `${fate}: ${listed(more > 0 ? [...names, count(more, "more element")] : names)}.`;
  });
}

/** `Lost for 4 h`, `Reduced to 60 % after 1 h, until recovered`, `Lost for good, as no recovery time is known`. */
function fateWords(
  { at, level = 0, lasts }: Disruption,
  { isRestorable }: { readonly isRestorable: boolean },
): string {
  const loss = level === 0 ? "Lost" : `Reduced to ${percent(level)}`;
  const from = at === undefined || at === 0 ? "" : ` ${afterWords(at)},`;
  if (lasts === undefined && isRestorable) return `${loss}${from} until recovered`;
  if (lasts === undefined) return `${loss}${from} for good, as no recovery time is known`;
  const length = lasts === Number.POSITIVE_INFINITY ? "for good" : `for ${spanWords(lasts)}`;
  return `${loss}${from} ${length}`;
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
    dropped.filter(({ course }) => course.below.some((span) => span[objective] !== undefined));
  const [rtos, mtpds] = [breaking("rtoBreach").length, breaking("mtpdBreach").length];
  const broken =
    rtos + mtpds === 0
      ? "No RTO and no MTPD is broken"
      : `Broken: ${count(rtos, "RTO")} and ${count(mtpds, "MTPD")}`;
  const drop = verb(dropped.length, "drops", "drop");
  return `${dropped.length} of ${count(plan.elements.length, "element")} ${drop}${among}. ${broken}.`;
}

function drawing(page: Page, dropped: readonly Dropped[], { all, shownBy }: Simulated): string {
  const isFunction = ({ element }: Dropped) => element.kind === "function";
  const isProcess = ({ element }: Dropped) => element.kind === "process";
  const rest = excerpt(
    dropped.filter((one) => !isFunction(one) && !isProcess(one)),
    all,
    shownBy === undefined ? {} : { shownBy },
  );
  const groups = [
    { title: "Functions", rows: dropped.filter(isFunction).map(toRow) },
    { title: "Processes", rows: dropped.filter(isProcess).map(toRow) },
    { title: "What they rest on", rows: rest.shown.map(toRow), after: rest.rest },
  ];
  const { text, merged } = drawTimeLine(
    page,
    groups.filter(({ rows }) => rows.length > 0),
  );
  const note = "A column that stands for several changes shows the worst of them.";
  return merged ? `${text}\n${paragraph(page, note)}` : text;
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

type Reasons = {
  readonly dropped: readonly Dropped[];
  readonly name: Name;
  readonly all: boolean;
};

/** A paragraph for each function, and for each process that breaks an objective or if all are wanted. */
function reasons(page: Page, { dropped, name, all }: Reasons): string | undefined {
  const told = dropped.filter(
    ({ element, course }) =>
      element.kind === "function" ||
      (element.kind === "process" && (all || course.below.some(breaksObjective))),
  );
  if (told.length === 0) return undefined;
  const paragraphs = told.map((one) => item(page, dropWords(one, name)));
  return [heading(page, "Why"), ...paragraphs].join("\n");
}

function breaksObjective({ rtoBreach, mtpdBreach }: Dropped["course"]["below"][number]): boolean {
  return rtoBreach !== undefined || mtpdBreach !== undefined;
}
