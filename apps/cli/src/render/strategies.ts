import {
  firstYearCost,
  type FunctionCut,
  gainPerThousand,
  type RankedBy,
  type Worth,
} from "@mainstay/analysis";
import { Money, type Plan } from "@mainstay/plan";
import type { AssessedStrategies } from "@mainstay/api";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { tie } from "./tie.ts";
import { table } from "./table.ts";
import { count, firstOf, listed, namesIn, plain } from "./words.ts";

/** Assessed strategies of a plan; `all` asks for every change that each makes. */
export type ShownStrategies = {
  readonly plan: Plan;
  readonly assessed: AssessedStrategies;
  readonly all: boolean;
};

/** Strategies for people: how the plan stands, what each would change, most worth first, and a sequence for a budget. */
export function strategiesText(page: Page, shown: ShownStrategies): string {
  const { plan, assessed } = shown;
  const [first] = assessed.worths;
  const title = heading(
    page,
    `${plain(plan.organisation.name ?? "The plan")}: what strategies are worth`,
  );
  if (first === undefined) {
    const nothing = "No strategy that can be tried is proposed or approved.";
    return stacked([`${title}\n${paragraph(page, nothing)}`, untriedText(page, assessed)]);
  }
  const { gaps, cuts, breachHours } = first.without;
  const standing = [
    count(gaps.length, "gap"),
    assessed.order === 1
      ? `${count(cuts, "single loss", "single losses")} that ${cuts === 1 ? "stops" : "stop"} a function`
      : `${count(cuts, "combination")} of at most ${assessed.order} losses that stop a function`,
    `${hoursWords(breachHours)} beyond an RTO over ${count(plan.scenarios.length, "scenario")}, weighted by criticality`,
  ];
  return stacked([
    `${title}\n${paragraph(page, `Today: ${listed(standing)}.`)}`,
    worthTable(page, assessed),
    changesText(page, shown),
    untriedText(page, assessed),
    sequenceText(page, assessed),
  ]);
}

const byWords: Readonly<Record<RankedBy, string>> = {
  hours: "hours of breach avoided",
  gaps: "gaps closed",
  cuts: "combinations removed",
};

function worthTable(page: Page, { worths, by }: AssessedStrategies): string {
  const columns = [
    { title: "Strategy", wraps: true },
    { title: "Status" },
    { title: "First year", align: "right" },
    { title: "Hours", align: "right" },
    { title: "Gaps", align: "right" },
    { title: "Combinations", align: "right" },
    { title: "Per 1,000", align: "right" },
  ] as const;
  const rows = worths.map((worth) => {
    const cost = firstYearCost(worth.strategy);
    const rate = gainPerThousand(worth, by);
    return {
      cells: [
        plain(worth.strategy.name),
        worth.strategy.status,
        cost === undefined ? "unknown" : Money.encode(cost).replace(" ", tie),
        signed(-worth.breachHoursAvoided),
        signed(worth.gapsOpened.length - worth.gapsClosed.length),
        `${signed(-worth.cutsRemoved.count)}${worth.cutsAdded.count === 0 ? "" : `, ${signed(worth.cutsAdded.count)}`}`,
        rate === undefined ? "" : signed(-rate),
      ],
    };
  });
  return [
    heading(page, `Each for itself, by ${byWords[by]}`),
    table(page, columns, rows),
    paragraph(page, `Per 1,000: ${byWords[by]} for every 1,000 of the first year's cost.`),
  ].join("\n");
}

function changesText(page: Page, shown: ShownStrategies): string | undefined {
  const text = shown.assessed.worths.flatMap((worth) => {
    const changes = changesOf(worth, shown);
    if (changes.length === 0) return [];
    return [
      item(page, `${plain(worth.strategy.name)}`),
      ...changes.map((change) => paragraph(page, change, "    ")),
    ];
  });
  return text.length === 0 ? undefined : [heading(page, "What each changes"), ...text].join("\n");
}

function changesOf(worth: Worth, { plan, all }: ShownStrategies): readonly string[] {
  const name = namesIn(plan);
  const names = (words: readonly string[]) => firstOf(words, all ? words.length : 4);
  const gaps = (title: string, changed: Worth["gapsClosed"]) =>
    changed.length === 0 ? [] : [`${title} ${names(changed.map(({ element }) => name(element)))}.`];
  const cuts = (title: string, changed: readonly FunctionCut[]) =>
    Array.from(
      Map.groupBy(changed, ({ element }) => element),
      ([element, ofElement]) =>
        `${title} ${name(element)}: ${names(ofElement.map(({ cut }) => cut.map(name).join(" + ")))}.`,
    );
  const isSingle = ({ cut }: FunctionCut) => cut.length === 1;
  return [
    ...gaps("Closes the gap of", worth.gapsClosed),
    ...gaps("Opens a gap of", worth.gapsOpened),
    ...cuts(
      "No longer stops",
      worth.cutsRemoved.listed.filter((cut) => all || isSingle(cut)),
    ),
    ...(all ? cuts("Now stops", worth.cutsAdded.listed) : []),
    ...(all ? [worth.cutsRemoved, worth.cutsAdded].flatMap(unlisted) : []),
  ];
}

/** What is said of combinations of which not all are listed. */
function unlisted({ count: all, listed: some }: Worth["cutsRemoved"]): readonly string[] {
  if (all === some.length) return [];
  const numbers = [some.length, all].map((number) => number.toLocaleString("en"));
  return [`Listed are ${numbers.join(" of ")} combinations, single losses first.`];
}

function untriedText(page: Page, { untried }: AssessedStrategies): string | undefined {
  if (untried.length === 0) return undefined;
  return [
    heading(page, "Could not be tried"),
    ...untried.map(({ strategy, problems }) =>
      item(
        page,
        `${plain(strategy.name)}: ${listed(problems.map(({ message }) => plain(message)))}`,
      ),
    ),
  ].join("\n");
}

function sequenceText(
  page: Page,
  { sequence, by, worths }: AssessedStrategies,
): string | undefined {
  if (sequence === undefined) return undefined;
  const { budget, cost, steps } = sequence;
  const title = heading(page, `A good sequence for ${Money.encode(budget)}`);
  if (steps.length === 0) {
    const { currency } = budget;
    const isComparable = worths.some(
      ({ strategy }) => firstYearCost(strategy)?.currency === currency,
    );
    const why = isComparable
      ? "Nothing within the budget gains anything."
      : `No strategy has its cost in ${currency}, and none is compared with the budget.`;
    return `${title}\n${paragraph(page, why)}`;
  }
  const greedy = `Greedy: at each step what gains most for its cost once those before it are done, by ${byWords[by]}. Another sequence may be better. In all ${Money.encode(cost)}.`;
  const rows = steps.map((worth, at) => {
    const price = firstYearCost(worth.strategy);
    return {
      cells: [
        String(at + 1),
        plain(worth.strategy.name),
        price === undefined ? "unknown" : Money.encode(price).replace(" ", tie),
        signed(-worth.breachHoursAvoided),
        signed(worth.gapsOpened.length - worth.gapsClosed.length),
        signed(worth.cutsAdded.count - worth.cutsRemoved.count),
      ],
    };
  });
  const columns = [
    { title: "", align: "right" },
    { title: "Strategy", wraps: true },
    { title: "First year", align: "right" },
    { title: "Hours", align: "right" },
    { title: "Gaps", align: "right" },
    { title: "Combinations", align: "right" },
  ] as const;
  return [title, paragraph(page, greedy), table(page, columns, rows)].join("\n");
}

function hoursWords(hours: number): string {
  return `${Math.round(hours).toLocaleString("en")}${tie}h`;
}

function signed(change: number): string {
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return "0";
  return `${rounded < 0 ? "−" : "+"}${Math.abs(rounded).toLocaleString("en")}`;
}
