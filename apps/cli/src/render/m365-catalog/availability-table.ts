import type { ExplainedElement } from "@mainstay/m365";
import { heading, type Page, paragraph } from "../page.ts";
import { table } from "../table.ts";
import { spanWords } from "../words.ts";
import { promiseShare } from "./promise-share.ts";

/** What Microsoft promises for elements, beside how long they were down a year; of the others neither is known. */
export function availabilityTable(page: Page, elements: readonly ExplainedElement[]): string {
  const rows = elements.flatMap(({ name, availability, promise }) => {
    const { perYear, mttr, basis } = availability ?? {};
    const hasRate = perYear !== undefined && mttr !== undefined && basis !== undefined;
    if (promise === undefined && !hasRate) return [];
    return [
      {
        cells: [
          name,
          promise === undefined ? "" : promiseShare(promise.share),
          hasRate ? spanWords(Math.round(perYear * mttr)) : "",
          hasRate ? basis : "",
        ],
      },
    ];
  });
  return [
    heading(page, "Promised, and down by itself"),
    table(
      page,
      [
        { title: "Element", wraps: true },
        { title: "Promised", align: "right" },
        { title: "Down a year", align: "right" },
        { title: "By what" },
      ],
      rows,
    ),
    paragraph(
      page,
      "What is down together is counted once, at the lowest that all of it needs. A promise is no measure, and an average over the world hides who was hit: half of the notable incidents took 4 hours or more.",
    ),
  ].join("\n");
}
