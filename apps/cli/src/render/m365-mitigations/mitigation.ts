import type { AssessedMitigations, WorthwhileMitigation } from "@mainstay/api";
import type { ExplainedMitigation } from "@mainstay/m365";
import type { ElementId, Plan, Strategy } from "@mainstay/plan";
import { printPlan } from "@mainstay/plan/printing";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { table } from "../table.ts";
import { firstOf, namesIn, plain } from "../words.ts";
import { citedSourcesText } from "../cited-sources.ts";
import { coveredText } from "./covered.ts";
import { placeLines } from "./place-lines.ts";
import { worthCells } from "./worth-words.ts";

/** Everything about one mitigation for a plan, with its strategy as a file of the plan would have it. */
export function mitigationText(
  page: Page,
  mitigation: ExplainedMitigation,
  assessed: AssessedMitigations,
): string {
  const [tried] = assessed.ranked;
  const { number, id, title, does, effort, cautions, feature, outside } = mitigation;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Effort", `${effort.size}, as we judge it. ${effort.why}`],
    ["Mind", cautions.join(" ")],
    ["Feature", feature && `once it is done, a plan that uses the catalog says ${feature.id}`],
    ["Outside", outside],
  ];
  return stacked([
    [
      heading(page, paragraph(page, `${title} (${id})`, `${number} `)),
      paragraph(page, does, "  "),
      ...lines.flatMap(([label, words]) =>
        words === undefined ? [] : [paragraph(page, words, `  ${label.padEnd(9)}`)],
      ),
    ].join("\n"),
    helpsText(page, mitigation),
    tried === undefined ? untriedText(page, assessed, outside) : worthText(page, tried, assessed),
    coveredText(page, assessed),
    citedSourcesText(page, mitigation.sources),
    tried === undefined ? undefined : strategyText(page, tried.strategy, assessed.plan),
  ]);
}

function helpsText(page: Page, { helps }: ExplainedMitigation): string | undefined {
  if (helps.length === 0) return undefined;
  return [
    heading(page, "Helps against"),
    ...helps.map(({ dependency, says }) =>
      item(page, /^D\d/.test(dependency) ? `${dependency} ${says}` : says),
    ),
  ].join("\n");
}

function untriedText(
  page: Page,
  { covered }: AssessedMitigations,
  outside: string | undefined,
): string | undefined {
  if (outside !== undefined) return undefined;
  const nothing =
    covered.length === 0
      ? "The plan needs nothing that it would help with, or has it already."
      : "Strategies of the plan leave nothing to do.";
  return `${heading(page, "In this plan")}\n${item(page, nothing)}`;
}

function worthText(page: Page, tried: WorthwhileMitigation, { plan }: AssessedMitigations): string {
  const columns = ["Hours", "Gaps", "Combinations", "Procedures"].map((title) => ({
    title,
    align: "right" as const,
  }));
  return [
    heading(page, "What it is worth"),
    table(page, columns, [{ cells: worthCells(tried) }]),
    ...changesOf(tried, plan).map((words) => item(page, words)),
    "",
    heading(page, "Where, why, and what changes"),
    ...tried.places.flatMap((place) => placeLines(page, place, plan)),
  ].join("\n");
}

function changesOf({ worth, proceduresMended }: WorthwhileMitigation, plan: Plan): string[] {
  const name = namesIn(plan);
  const most = 6;
  const gaps = (changed: readonly { readonly element: ElementId }[]) =>
    firstOf(
      changed.map(({ element }) => name(element)),
      most,
    );
  const records = new Map<string, string>(
    [...plan.sops, ...plan.callTrees].map((record) => [record.id, plain(record.name)]),
  );
  const single = Map.groupBy(
    worth.cutsRemoved.listed.filter(({ cut }) => cut.length === 1),
    ({ element }) => element,
  );
  return [
    ...(worth.gapsClosed.length === 0 ? [] : [`Closes the gap of ${gaps(worth.gapsClosed)}.`]),
    ...(worth.gapsOpened.length === 0 ? [] : [`Opens a gap of ${gaps(worth.gapsOpened)}.`]),
    ...Array.from(
      single,
      ([element, cuts]) =>
        `No longer stops ${name(element)}: ${firstOf(
          cuts.flatMap(({ cut }) => cut.map(name)),
          most,
        )}.`,
    ),
    ...(proceduresMended.length === 0
      ? []
      : [
          `Depends on what it is for in fewer ways: ${firstOf(
            [...new Set(proceduresMended.map(({ id }) => records.get(id) ?? id))],
            most,
          )}.`,
        ]),
  ];
}

/** The strategy as a file of the plan, ready to be saved beside the others. */
function strategyText(page: Page, strategy: Strategy, plan: Plan): string {
  const nothing = Object.fromEntries(
    Object.entries(plan).map(([list, records]) => [list, Array.isArray(records) ? [] : records]),
  );
  const text = printPlan(
    { ...plan, ...nothing, organisation: {}, strategies: [strategy] },
    { as: "yaml" },
  );
  return `${heading(page, "The strategy, as a file of the plan")}\n\n${text.trimEnd()}`;
}
