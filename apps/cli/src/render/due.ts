import type { DueKind, RankedItem } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { nextStep } from "./next-step.ts";
import { table } from "./table.ts";
import { count, plain, verb } from "./words.ts";

/** What is due of a plan on a day, and whether all of it is to be shown. */
export type ShownDue = {
  readonly items: readonly RankedItem[];
  readonly plan: Plan;
  readonly today: string;
  readonly all: boolean;
  readonly place: string;
};

const mostOverdue = 25;
const mostToCome = 10;

/** What is due for people: what is overdue, then what comes next, each with its reason. */
export function dueText(page: Page, shown: ShownDue): string {
  const { items, today, all, place } = shown;
  const overdue = items.filter((one) => one.overdue > 0);
  const toCome = items
    .filter((one) => one.overdue <= 0)
    .toSorted((one, other) => other.overdue - one.overdue);
  if (items.length === 0) {
    return paragraph(
      page,
      "Nothing is due: the plan has no functions, trainings or documents yet.",
    );
  }
  return stacked([
    sectionText(page, shown, {
      title: "Overdue",
      items: overdue,
      most: all ? Infinity : mostOverdue,
    }),
    sectionText(page, shown, {
      title: "To come",
      items: toCome,
      most: all ? Infinity : mostToCome,
    }),
    paragraph(
      page,
      `On ${today} ${count(overdue.length, "thing")} ${verb(overdue.length, "is", "are")} overdue, ${toCome.length} ${verb(toCome.length, "comes", "come")} later.`,
    ),
    nextStep(page, {
      command: ["simulate", shown.plan.scenarios[0]?.id ?? "SCENARIO", place],
      tells: "what a scenario does, to rehearse it",
    }),
  ]);
}

type Section = {
  readonly title: string;
  readonly items: readonly RankedItem[];
  readonly most: number;
};

function sectionText(
  page: Page,
  { plan }: ShownDue,
  { title, items, most }: Section,
): string | undefined {
  if (items.length === 0) return undefined;
  const people = new Map<string, string>(plan.people.map(({ id, name }) => [id, plain(name)]));
  const shown = items.slice(0, most);
  const left = items.length - shown.length;
  const rows = shown.map((one) => ({
    cells: [
      one.due ?? "at once",
      words[one.kind],
      [
        plain(one.name),
        ...(one.person === undefined ? [] : [people.get(one.person) ?? one.person]),
      ].join(": "),
      one.criticality ?? "",
      overdueWords(one.overdue),
    ],
    below: plain(one.why),
  }));
  return [
    heading(page, `${title} (${items.length})`),
    table(
      page,
      [
        { title: "By" },
        { title: "Do" },
        { title: "What", wraps: true },
        { title: "Criticality", wraps: true },
        { title: "Overdue", align: "right" },
      ],
      rows,
    ),
    ...(left === 0
      ? []
      : [page.ink("dim", item(page, `${count(left, "other")}: --all shows them`))]),
  ].join("\n");
}

/** What is to be done, in a word. */
const words: Readonly<Record<DueKind, string>> = {
  validate: "rehearse",
  repeat: "repeat",
  hold: "hold",
  train: "train",
  review: "review",
  act: "do",
  prove: "prove",
};

function overdueWords(days: number): string {
  if (days === Number.POSITIVE_INFINITY) return "never done";
  return days > 0 ? count(days, "day") : "";
}
