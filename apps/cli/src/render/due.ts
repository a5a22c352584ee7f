import { dueWords } from "@mainstay/analysis";
import type { DueDocument, DueEntry } from "@mainstay/api";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { nextStep } from "./next-step.ts";
import { table } from "./table.ts";
import { count, plain, verb } from "./words.ts";

/** What is due of a plan on a day, how the command line names the plan, and whether all of it is to be shown. */
export type ShownDue = {
  readonly document: DueDocument;
  /** The names of the people of the plan. */
  readonly names: ReadonlyMap<string, string>;
  readonly all: boolean;
  readonly where: readonly string[];
  /** Whether it is known what was changed, and when. */
  readonly isOfChanges: boolean;
};

const mostOverdue = 25;
const mostToCome = 10;

/** What is due for people: what is overdue, then what comes next, each with its reason. */
export function dueText(page: Page, shown: ShownDue): string {
  const { document, all, where, isOfChanges } = shown;
  const { items, at } = document;
  const overdue = items.filter((one) => daysOver(one) > 0);
  const toCome = items
    .filter((one) => daysOver(one) <= 0)
    .toSorted((one, other) => daysOver(other) - daysOver(one));
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
      `On ${at} ${count(overdue.length, "thing")} ${verb(overdue.length, "is", "are")} overdue, ${toCome.length} ${verb(toCome.length, "comes", "come")} later.`,
    ),
    ...(isOfChanges ? [] : [paragraph(page, unknownChanges)]),
    nextStep(page, {
      command: ["due", ...where, "--readiness"],
      tells: "how ready each function is by what is proven",
    }),
  ]);
}

/** What is said where a plan in files does not tell what was changed. */
export const unknownChanges =
  "What was changed after it was proven is not known here: --since reads the history of the files.";

/** Infinite for what was never done. */
function daysOver({ overdueDays }: DueEntry): number {
  return overdueDays ?? Infinity;
}

type Section = {
  readonly title: string;
  readonly items: readonly DueEntry[];
  readonly most: number;
};

function sectionText(
  page: Page,
  { names }: ShownDue,
  { title, items, most }: Section,
): string | undefined {
  if (items.length === 0) return undefined;
  const shown = items.slice(0, most);
  const left = items.length - shown.length;
  const rows = shown.map((one) => ({
    cells: [
      one.due ?? "at once",
      dueWords[one.what],
      [
        plain(one.name),
        ...(one.person === null ? [] : [plain(names.get(one.person) ?? one.person)]),
      ].join(": "),
      one.criticality ?? "",
      one.deferral === null ? overdueWords(daysOver(one)) : "put off",
    ],
    below: plain(reasonOf(one)),
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

/** Why it is due then, and what speaks for doing it before others. */
function reasonOf({ why, concerns }: DueEntry): string {
  const others = concerns.map((concern) => concern.why).filter((words) => !why.includes(words));
  return [why, ...others].join("; ");
}

function overdueWords(days: number): string {
  if (days === Number.POSITIVE_INFINITY) return "never done";
  return days > 0 ? count(days, "day") : "";
}
