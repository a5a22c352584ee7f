import type { ExplainedCatalog, ExplainedElement } from "@mainstay/m365";
import { citedSourcesText } from "../cited-sources.ts";
import { heading, type Page, paragraph, stacked } from "../page.ts";
import { listed, percent, spanWords } from "../words.ts";
import { promiseShare } from "./promise-share.ts";
import { requirementText } from "./requirement.ts";

/** All that is known of one element: how often and how long it is down, what it needs, who needs it, by which sources. */
export function catalogElementText(
  page: Page,
  element: ExplainedElement,
  { elements }: Pick<ExplainedCatalog, "elements">,
): string {
  const { id, kind, name, description, area, needs, neededBy } = element;
  const names = new Map(elements.map((one) => [one.id, one.name]));
  const lines = [
    ["In a plan", element.when === undefined ? "always" : `with ${element.when}`],
    ["Back in", recoveryWords(element)],
    ["Down by itself", availabilityWords(element)],
    ...(element.restoredBy === "microsoft" ? [["Promised", promiseWords(element)] as const] : []),
    [
      "Needed by",
      neededBy.length === 0
        ? "nothing else in the catalog"
        : neededBy
            .map((dependent) => `${names.get(dependent) ?? dependent} (${dependent})`)
            .join(", "),
    ],
  ] as const;
  return stacked([
    [
      `${heading(page, name)} (${id})`,
      `  ${kind}, ${area.name}`,
      ...(description === undefined ? [] : [paragraph(page, description, "  ")]),
      ...lines.map(([label, words]) => paragraph(page, words, `  ${label.padEnd(16)}`)),
    ].join("\n"),
    needs.length === 0
      ? `${heading(page, "Needs")} nothing that the catalog knows of`
      : heading(page, "Needs"),
    ...needs.map((need) => requirementText(page, need)),
    sourcesText(page, element),
  ]);
}

function recoveryWords({ restoredBy, recovery }: ExplainedElement): string {
  if (recovery === undefined) return "unknown: the organisation has to say";
  const planned = restoredBy === "microsoft" ? ", to plan with, as Microsoft promises none" : "";
  return `${spanWords(recovery.time)}${planned}. ${recovery.why}`;
}

function availabilityWords({ availability, restoredBy }: ExplainedElement): string {
  if (availability === undefined) {
    return restoredBy === "organisation"
      ? "unknown: the organisation has to say"
      : "unknown: nothing was published or counted";
  }
  const { sla, perYear, mttr, basis, why, sources } = availability;
  const keys = sources.length === 0 ? "" : ` (${listed(sources.map(({ key }) => key))})`;
  if (perYear !== undefined && mttr !== undefined) {
    return `${perYear} times a year for ${spanWords(mttr)}, ${basis}. ${why}${keys}`;
  }
  return sla === 1 || sla === undefined ? why : `${percent(1 - sla)} of the time. ${why}${keys}`;
}

function promiseWords({ promise }: ExplainedElement): string {
  if (promise === undefined) return "no promise was found";
  const keys = listed(promise.sources.map(({ key }) => key));
  return `${promiseShare(promise.share)} of a month's user minutes (${keys})`;
}

function sourcesText(page: Page, element: ExplainedElement): string | undefined {
  return citedSourcesText(page, [
    ...element.needs.flatMap(({ sources }) => sources),
    ...(element.availability?.sources ?? []),
    ...(element.promise?.sources ?? []),
  ]);
}
