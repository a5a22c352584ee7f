import {
  baseRates,
  countedSpan,
  downtimeMinutesAYear,
  entraAttainment,
  type IncidentRate,
  worldwideUptime,
} from "@mainstay/m365";
import { catalogName } from "../../incidents/catalog-names.ts";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { tie } from "../tie.ts";
import { table } from "../table.ts";
import { spanWords } from "../words.ts";

/** How often each element was hit by the incidents, and what Microsoft has published of its uptime. */
export function ratesText(page: Page): string {
  return stacked([
    [
      heading(page, `How often, counted ${countedSpan.words}`),
      paragraph(
        page,
        "A floor: only notable incidents are known, and no tenant felt all of them. Advisories are left out. By itself: what failed was this; besides: it went down with something else, and counts there.",
      ),
    ].join("\n"),
    table(
      page,
      [
        { title: "Element", wraps: true },
        { title: "By itself", align: "right" },
        { title: "A year", align: "right" },
        { title: "Mean length", align: "right" },
        { title: "Besides", align: "right" },
      ],
      baseRates().map((rate) => ({ cells: rateCells(rate) })),
    ),
    [
      heading(page, "What Microsoft has published"),
      ...publishedLines().map((line) => item(page, line)),
      paragraph(
        page,
        `These are averages over all users of the world: they hide who was hit. In the second quarter of 2014 they show 99.95${tie}%, about 65 minutes, while one region was without mail for 9 hours.`,
      ),
    ].join("\n"),
  ]);
}

function rateCells({ element, failed, felt, perYear, meanMinutes, known }: IncidentRate): string[] {
  const of = known < failed.length && known > 0 ? ` (of ${known})` : "";
  const mean = meanMinutes === undefined ? "unknown" : `${spanWords(Math.round(meanMinutes))}${of}`;
  return [
    catalogName(element),
    failed.length === 0 ? "" : String(failed.length),
    perYear === undefined ? "" : perYear.toFixed(2),
    failed.length === 0 ? "" : mean,
    felt.length === 0 ? "" : String(felt.length),
  ];
}

function publishedLines(): readonly string[] {
  const recent = worldwideUptime.filter(({ period }) => period >= "2017");
  const lines = [
    { of: "Microsoft 365 worldwide, 2017 to 2021", figures: recent },
    { of: "Entra ID, February 2021 to December 2024", figures: entraAttainment },
  ];
  return lines.map(({ of, figures }) => {
    const minutes = downtimeMinutesAYear(figures);
    const uptime = (100 - (minutes / 525_600) * 100).toFixed(3);
    const worst = figures.toSorted((one, other) => one.share - other.share).at(0);
    const lowest =
      worst === undefined ? "" : `; lowest ${percentOf(worst.share)} in ${worst.period}`;
    const source = figures.at(-1)?.source ?? "";
    return `${of}: ${uptime}${tie}% on average, ${spanWords(Math.round(minutes))} a year down${lowest}. ${source}.`;
  });
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(3).replace(/0+$/, "")}${tie}%`;
}
