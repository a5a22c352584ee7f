/** Uptime that Microsoft has published, a share of the time, for a quarter or a month. Worldwide, and weighted by users. */
export type PublishedUptime = {
  /** `2021-Q3` or `2021-03`. */
  readonly period: string;
  readonly share: number;
  readonly source: string;
};

const blog = "https://neowin.net (Microsoft's figures, 8 August 2013)";
const petri = "https://petri.com/office-365-sla (Microsoft's figures for 2013 to 2016)";
const page = "Microsoft's page on service health and continuity, as copied early in 2022";

// Percent, by year and quarter. The last quarter of 2016, and all from 2022 on, were not found.
const quarters: readonly (readonly [year: number, source: string, ...percent: string[]])[] = [
  [2012, blog, "", "", "99.98", "99.97"],
  [2013, petri, "99.94", "99.97", "99.96", "99.98"],
  [2014, petri, "99.99", "99.95", "99.98", "99.99"],
  [2015, petri, "99.99", "99.95", "99.98", "99.98"],
  [2016, petri, "99.98", "99.98", "99.99"],
  [2017, page, "99.99", "99.97", "99.98", "99.99"],
  [2018, page, "99.99", "99.98", "99.97", "99.98"],
  [2019, page, "99.97", "99.97", "99.98", "99.98"],
  [2020, page, "99.98", "99.99", "99.97", "99.97"],
  [2021, page, "99.97", "99.98", "99.99", "99.98"],
];

/** Uptime of Microsoft 365 worldwide by quarter, 2012 to 2021, as far as it was found. */
export const worldwideUptime: readonly PublishedUptime[] = quarters.flatMap(
  ([year, source, ...percent]) =>
    percent.flatMap((written, at) =>
      written === "" ? [] : [{ period: `${year}-Q${at + 1}`, share: toShare(written), source }],
    ),
);

const entraPage =
  "MicrosoftDocs/entra-docs, docs/identity/monitoring-health/reference-sla-performance.md (10 December 2024)";

// Thousandths of a percent above 99, by year and month. Microsoft cuts its figures off and does not round them.
const attained: readonly (readonly [year: number, firstMonth: number, thousandths: string])[] = [
  [2021, 2, "999 568 999 999 999 999 999 999 999 998 978"],
  [2022, 1, "998 999 998 999 999 999 999 999 998 999 999 999"],
  [2023, 1, "998 999 999 999 999 999 999 999 999 999 999 999"],
  [2024, 1, "999 999 999 999 999 999 999 999 999 998 998 998"],
];

/** The share of sign-ins that Entra ID could serve worldwide by month, February 2021 to December 2024. */
export const entraAttainment: readonly PublishedUptime[] = attained.flatMap(
  ([year, firstMonth, thousandths]) =>
    thousandths.split(" ").map((written, at) => ({
      period: `${year}-${String(firstMonth + at).padStart(2, "0")}`,
      share: toShare(`99.${written}`),
      source: entraPage,
    })),
);

/** Minutes a year that something was down at these shares of uptime, all periods counted alike. */
export function downtimeMinutesAYear(published: readonly PublishedUptime[]): number {
  const total = published.reduce((sum, { share }) => sum + (1 - share), 0);
  return published.length === 0 ? 0 : (total / published.length) * 525_600;
}

/** A percentage as a share, rounded to the decimals that it was written with. */
function toShare(percent: string): number {
  return Math.round(Number(percent) * 1000) / 100_000;
}
