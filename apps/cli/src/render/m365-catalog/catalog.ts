import { type ExplainedCatalog, type ExplainedElement, microsoft365 } from "@mainstay/m365";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { table } from "../table.ts";
import { count, listed } from "../words.ts";
import { availabilityTable } from "./availability-table.ts";
import { basisWords } from "./basis-words.ts";

/** The catalog for people: its elements by area, the features that change it, and what is known beside. */
export function catalogText(
  page: Page,
  catalog: ExplainedCatalog,
  chosen: readonly string[] | undefined,
): string {
  const areas = Map.groupBy(catalog.elements, ({ area }) => area.name);
  return stacked([
    paragraph(page, summary(catalog, chosen)),
    ...Array.from(areas, ([name, elements]) =>
      [heading(page, name), elementTable(page, elements, chosen === undefined)].join("\n"),
    ),
    availabilityTable(page, catalog.elements),
    [heading(page, "Features"), featureTable(page, chosen)].join("\n"),
    [
      heading(page, "Known, and no requirement"),
      ...catalog.leftOut.map(({ id, says, why, basis }) =>
        item(page, `${id} ${says} ${why} (${basisWords(basis)})`),
      ),
    ].join("\n"),
  ]);
}

function summary({ elements }: ExplainedCatalog, chosen: readonly string[] | undefined): string {
  const needs = elements.flatMap((element) => element.needs);
  const dependencies = new Set(needs.map(({ dependency }) => dependency));
  const whose =
    chosen === undefined
      ? "that a tenant can have"
      : chosen.length === 0
        ? "of a tenant without features"
        : `of a tenant with ${listed(chosen)}`;
  return `Microsoft 365: ${count(elements.length, "element")} ${whose}, with ${count(needs.length, "requirement")} from ${count(dependencies.size, "known dependency", "known dependencies")}. A share that is lost in part is always our own inference.`;
}

function elementTable(
  page: Page,
  elements: readonly ExplainedElement[],
  tellsWhen: boolean,
): string {
  return table(
    page,
    [
      { title: "Element" },
      { title: "Is", wraps: true },
      { title: "Needs", align: "right" },
      { title: "Needed by", align: "right" },
    ],
    elements.map(({ id, name, needs, neededBy, when }) => ({
      cells: [id, name, String(needs.length), String(neededBy.length)],
      ...(tellsWhen && when !== undefined ? { below: `with ${when}` } : {}),
    })),
  );
}

function featureTable(page: Page, chosen: readonly string[] | undefined): string {
  const marked = chosen === undefined ? [] : [{ title: "Has" }];
  return table(
    page,
    [...marked, { title: "Feature" }, { title: "Means", wraps: true }],
    microsoft365.features.map(({ id, description }) => ({
      cells: [
        ...(chosen === undefined ? [] : [chosen.includes(id) ? "yes" : "no"]),
        id,
        description,
      ],
    })),
  );
}
