import type { ExplainedMitigation } from "@mainstay/m365";
import { heading, type Page, paragraph, stacked } from "../page.ts";
import { count } from "../words.ts";
import { citedSourcesText } from "../cited-sources.ts";
import { sourceWords } from "./source-words.ts";

/** All that is known to help, whatever the plan. */
export function knownMitigationsText(page: Page, known: readonly ExplainedMitigation[]): string {
  const outside = known.filter((one) => one.outside !== undefined).length;
  const summary = `${count(known.length, "mitigation")} for when parts of Microsoft 365 fail. ${known.length - outside} can be a change of a plan and are tried on it; ${outside} cannot, and say why. Effort is our own judgement.`;
  return stacked([
    paragraph(page, summary),
    ...known.map((one) => knownText(page, one)),
    citedSourcesText(
      page,
      known.flatMap(({ sources }) => sources),
    ),
  ]);
}

function knownText(page: Page, mitigation: ExplainedMitigation): string {
  const { number, id, title, does, helps, effort, cautions, feature, outside } = mitigation;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Does", does],
    ["Helps", helps.length === 0 ? undefined : helps.map(({ dependency }) => dependency).join(" ")],
    ["Effort", `${effort.size}. ${effort.why}`],
    ["Mind", cautions.join(" ")],
    ["Feature", feature && `${feature.name} (${feature.id})`],
    ["Outside", outside],
    ["Source", sourceWords(mitigation)],
  ];
  return [
    heading(page, paragraph(page, `${title} (${id})`, `${number} `)),
    ...lines.flatMap(([label, words]) =>
      words === undefined ? [] : [paragraph(page, words, `  ${label.padEnd(9)}`)],
    ),
  ].join("\n");
}
