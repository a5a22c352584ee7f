import type { CoverageState } from "@mainstay/analysis";
import type { CoverageDocument } from "@mainstay/api";
import { excerpt } from "./excerpt.ts";
import { nextStep } from "./next-step.ts";
import { heading, type Page, paragraph, stacked, widest } from "./page.ts";
import { type Column, type Row, table } from "./table.ts";
import { count, plain, verb } from "./words.ts";

/** A coverage, how the command line names the plan, and whether all of its functions are to be shown. */
export type ShownCoverage = {
  readonly document: CoverageDocument;
  readonly where: readonly string[];
  readonly all: boolean;
};

type Scenario = CoverageDocument["scenarios"][number];
type Covered = CoverageDocument["items"][number];

/** A capital letter where the scenario stops the function, a small one where that is only impaired. */
const letters: Readonly<Record<CoverageState, string>> = {
  proven: "P",
  stale: "S",
  failed: "F",
  never: "N",
};

const legend =
  "P: passed, and that still holds. S: passed, too long ago. F: failed the last time. N: never rehearsed. A capital: the scenario stops the function; a small letter: it is only impaired. Nothing: it is not hit.";

const most = 50;

/** So wide the names of functions are kept before the scenarios are told in several tables. */
const namesKept = 24;
const between = 2;

/** Functions against the scenarios that hit them, for people: a letter each, then which scenario is which. */
export function coverageText(page: Page, { document, where, all }: ShownCoverage): string {
  const { scenarios, items, at } = document;
  if (items.length === 0) return paragraph(page, "The plan has no functions yet.");
  if (scenarios.length === 0) return paragraph(page, "The plan has no scenarios yet.");
  const hit = items.filter(({ cells }) => cells.length > 0);
  const { shown, rest } = excerpt(hit, all, { most });
  const blocks = blocksOf(page, scenarios, shown);
  return stacked([
    [heading(page, `Coverage on ${at}`), paragraph(page, summaryWords(document))].join("\n"),
    paragraph(page, legend),
    ...blocks.map((block) => matrix(page, block, shown)),
    ...rest,
    scenarioTable(page, scenarios),
    nextStep(page, { command: ["due", ...where], tells: "what is to be rehearsed first" }),
  ]);
}

function summaryWords({ scenarios, counts }: CoverageDocument): string {
  const { functions, unhit, unproven } = counts;
  const sentences = [
    `${count(functions, "function")} against ${count(scenarios.length, "scenario")}: ${unproven} of those that are hit ${verb(unproven, "is", "are")} proven against none.`,
    ...(unhit === 0 ? [] : [`${unhit} ${verb(unhit, "is", "are")} hit by no scenario.`]),
  ];
  return sentences.join(" ");
}

type Numbered = { readonly number: string; readonly scenario: string };

/** The scenarios by number, in as many parts as it takes to stand beside the names of the functions. */
function blocksOf(
  page: Page,
  scenarios: readonly Scenario[],
  shown: readonly Covered[],
): readonly (readonly Numbered[])[] {
  const numbered = scenarios.map(({ scenario }, at) => ({ number: `${at + 1}`, scenario }));
  const names = widest([functionTitle, ...shown.map(({ name }) => plain(name))]);
  const room = page.width - between - Math.min(names, namesKept);
  const fits = Math.max(1, Math.floor((room + 1) / (widthOf(numbered) + 1)));
  return Array.from({ length: Math.ceil(numbered.length / fits) }, (_, block) =>
    numbered.slice(block * fits, (block + 1) * fits),
  );
}

const functionTitle = "Function";

function matrix(page: Page, block: readonly Numbered[], shown: readonly Covered[]): string {
  const width = widthOf(block);
  const line = (cells: readonly string[]) => cells.map((cell) => cell.padStart(width)).join(" ");
  const columns: readonly Column[] = [
    { title: functionTitle, wraps: true },
    { title: line(block.map(({ number }) => number)) },
  ];
  const groups = Map.groupBy(shown, ({ criticality }) => criticality ?? "no criticality");
  const rows = [...groups].flatMap(([criticality, functions]): readonly Row[] => [
    { cells: [`${criticality}:`, ""] },
    ...functions.map(({ name, cells }) => {
      const states = new Map(cells.map((cell) => [cell.scenario, letterOf(cell)]));
      return {
        cells: [plain(name), line(block.map(({ scenario }) => states.get(scenario) ?? ""))],
      };
    }),
  ]);
  return table(page, columns, rows);
}

function widthOf(block: readonly Numbered[]): number {
  return widest(block.map(({ number }) => number));
}

function letterOf({ state, falls }: Covered["cells"][number]): string {
  return falls ? letters[state] : letters[state].toLowerCase();
}

function scenarioTable(page: Page, scenarios: readonly Scenario[]): string {
  return table(
    page,
    [
      { title: "", align: "right" },
      { title: "Scenario", wraps: true },
      { title: "Hits", align: "right" },
      { title: "Last held" },
      { title: "Next" },
    ],
    scenarios.map(({ name, hits, last, next }, at) => ({
      cells: [
        `${at + 1}`,
        plain(name),
        `${hits}`,
        last === null ? "never" : `${last.date}, ${last.result}`,
        next === null ? "" : next.date,
      ],
    })),
  );
}
