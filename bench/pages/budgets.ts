import { byteWords, type Row, timeWords } from "../row.ts";
import type { Target, Visit } from "./visit.ts";

type Measure = keyof Visit;

/** A kilobyte as budgets of pages count it. */
const kilobyte = 1000;

/**
 * What a page may take: paints, blocking and jumps as Lighthouse calls them good on a desktop; so much script that the
 * first page is there in two seconds at 1.6 Mbit/s, without what it shows and what works beside it, as the map's layouter does.
 */
const budgets: Partial<Readonly<Record<Measure, number>>> = {
  firstContentfulPaint: 1800,
  largestContentfulPaint: 2500,
  totalBlockingTime: 200,
  layoutShift: 0.1,
  script: 350 * kilobyte,
};

/** How each measure is called in the table, and written. */
const columns: readonly (readonly [Measure, string, (value: number) => string])[] = [
  ["firstContentfulPaint", "first paint", timeWords],
  ["largestContentfulPaint", "largest paint", timeWords],
  ["content", "content", timeWords],
  ["totalBlockingTime", "blocked", timeWords],
  ["layoutShift", "jumps", (value) => value.toFixed(3)],
  ["transferred", "sent", byteWords],
  ["script", "script", byteWords],
  ["worker", "worker", byteWords],
  ["nodes", "nodes", String],
];

/** The row of a page: what it took, and which budgets that is over. */
export function pageRow({ page }: Target, seen: Visit | undefined): Row {
  if (seen === undefined) {
    const nothing = Object.fromEntries(columns.map(([, title]) => [title, ""]));
    return { page, ...nothing, over: "not there after a minute" };
  }
  const over = columns.flatMap(([measure, title]) =>
    seen[measure] > (budgets[measure] ?? Number.POSITIVE_INFINITY) ? [title] : [],
  );
  const cells = columns.map(([measure, title, words]) => [title, words(seen[measure])]);
  return { page, ...Object.fromEntries(cells), over: over.join(", ") };
}

/** The first row: the budgets themselves. */
export function budgetRow(): Row {
  const cells = columns.map(([measure, title, words]) => {
    const limit = budgets[measure];
    return [title, limit === undefined ? "" : words(limit)];
  });
  return { page: "budget", ...Object.fromEntries(cells), over: "" };
}
