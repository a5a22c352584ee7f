import type { ObservedParty } from "@mainstay/flows";
import type { Sighting, Sightings } from "../observe/sightings.ts";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { table } from "./table.ts";
import { sizeWords } from "./size-words.ts";
import { meanAndMost } from "./time-words.ts";
import { count, percent, plain, verb } from "./words.ts";

/** What was seen, and how many rows there is room for. */
export type ShownSightings = Sightings & { readonly most: number };

/** What was seen of a machine for people: who talks to whom, what failed first, and how much of all there was that is. */
export function observeText(
  page: Page,
  { host, by, rows, coverage, most }: ShownSightings,
): string {
  const sorted = rows.toSorted(
    (one, other) =>
      failedOf(other) - failedOf(one) || madeOf(other) - madeOf(one) || other.open - one.open,
  );
  const shown = sorted.slice(0, most);
  const more = sorted.length - shown.length;
  return stacked([
    [
      heading(page, `${plain(host)}, seen by ${plain(by)}`),
      rows.length === 0 ? paragraph(page, "No connection was seen yet.") : rowsTable(page, shown),
      ...(more === 0 ? [] : [paragraph(page, `… and ${numberWords(more)} more.`)]),
    ].join("\n"),
    coverageText(page, coverage),
  ]);
}

function rowsTable(page: Page, rows: readonly Sighting[]): string {
  const isTimed = rows.some(({ roundTrips }) => roundTrips !== undefined);
  const titles = [
    { title: "Client", wraps: true },
    { title: "Server", wraps: true },
    { title: "Port", align: "right" },
    { title: "Made", align: "right" },
    { title: "Failed", wraps: true },
    { title: "Open", align: "right" },
    { title: "Bytes", align: "right" },
    ...(isTimed ? ([{ title: "Round trip", wraps: true }] as const) : []),
  ] as const;
  return table(
    page,
    titles,
    rows.map((row) => ({
      cells: [
        endWords(row.client),
        endWords(row.server),
        row.port === 0 ? "?" : String(row.port),
        numberWords(madeOf(row)),
        failedWords(row),
        numberWords(row.open),
        row.bytes === undefined ? "" : sizeWords(row.bytes),
        ...(isTimed ? [row.roundTrips === undefined ? "" : meanAndMost(row.roundTrips)] : []),
      ],
    })),
  );
}

function endWords({ address, network, host, process, unit }: ObservedParty): string {
  const place = plain(address ?? network ?? host ?? "others");
  const owner = [process, unit === undefined || unit === process ? undefined : `(${unit})`]
    .filter((word) => word !== undefined)
    .map(plain)
    .join(" ");
  return owner === "" ? place : `${owner} ${place}`;
}

function madeOf({ outcomes }: Sighting): number {
  return outcomes.succeeded ?? 0;
}

function failedOf({ outcomes }: Sighting): number {
  return failures.reduce((sum, [, outcome]) => sum + (outcomes[outcome] ?? 0), 0);
}

const failures = [
  ["refused", "refused"],
  ["timed out", "timed-out"],
  ["blocked", "blocked"],
  ["failed", "failed"],
  ["unknown", "unknown"],
] as const;

function failedWords({ outcomes }: Sighting): string {
  return failures
    .flatMap(([word, outcome]) => {
      const times = outcomes[outcome];
      return times === undefined ? [] : [`${numberWords(times)} ${word}`];
    })
    .join(", ");
}

function coverageText(page: Page, coverage: Sightings["coverage"]): string {
  const { opened, seen, attributed, lost, withheld } = coverage;
  if (opened === undefined && seen === 0)
    return paragraph(page, "The first minute is not over yet.");
  const of =
    opened === undefined
      ? ""
      : ` of ${numberWords(Math.max(opened, seen))} that the kernel counted`;
  const known = seen === 0 ? "" : ` The program here is known of ${percent(attributed / seen)}.`;
  const missed = lost === 0 ? "" : ` The word of ${count(lost, "end")} was lost.`;
  return [
    paragraph(
      page,
      `Of the minutes that are over, ${numberWords(seen)} ${verb(seen, "connection was", "connections were")} seen${of}.${known}${missed}`,
    ),
    ...withheld.map((what) => item(page, `Not seen: ${plain(what)}.`)),
  ].join("\n");
}

function numberWords(number: number): string {
  return number.toLocaleString("en");
}
