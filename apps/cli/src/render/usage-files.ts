import { basename } from "node:path";
import {
  type MeasuredService,
  measuredServiceNames,
  type ServiceCounts,
  type UsageFile,
} from "@mainstay/m365";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { table } from "./table.ts";
import { count, listed, plain } from "./words.ts";

/** What files of usage hold, and the tenant's own totals if they are among them. */
export type ShownUsage = {
  readonly files: readonly UsageFile[];
  readonly totals: readonly ServiceCounts[];
};

/** Files of usage for people: what each is, who is active in what, and what was left out. */
export function usageFilesText(page: Page, shown: ShownUsage): string {
  const { files } = shown;
  const rows = files.map((file) => ({
    cells: [nameOf(file), file.title, String(file.rows), daysWords(file)],
  }));
  return stacked([
    [
      heading(page, count(files.length, "file")),
      table(
        page,
        [
          { title: "File", wraps: files.some((file) => nameOf(file).length > longestName) },
          { title: "Is", wraps: true },
          { title: "Rows", align: "right" },
          { title: "Days", wraps: true },
        ],
        rows,
      ),
    ].join("\n"),
    activeTable(page, files),
    differences(page, shown),
    outsidersText(page, files),
    concealedText(page, files),
    unreadFiles(page, files),
  ]);
}

/** What of the files could not be read, or is missing; undefined where nothing is. */
export function unreadFiles(page: Page, files: readonly UsageFile[]): string | undefined {
  const lines = unreadLines(files);
  if (lines.length === 0) return undefined;
  return [heading(page, "Not read"), ...lines.map((line) => item(page, line))].join("\n");
}

/** The same as sentences. */
export function unreadLines(files: readonly UsageFile[]): readonly string[] {
  return files.flatMap(({ file, problem, isPartial, rejected, kind }) => [
    ...(problem === undefined ? [] : [`${plain(file)} ${plain(problem)}.`]),
    ...(isPartial
      ? [`${plain(file)} says that another page follows, which it does not hold: fetch all pages.`]
      : []),
    ...rejected.map(({ column, why, rows, first }) => {
      const places = first.map(({ line, value }) =>
        value === "" ? `line ${line}` : `line ${line}: ${plain(value)}`,
      );
      return `${plain(file)}: ${count(rows, "row")} left out, ${column === undefined ? "" : `${plain(column)} `}${why} (${places.join("; ")}${rows > first.length ? "; …" : ""}).${adviceFor(why, kind)}`;
    }),
  ]);
}

function adviceFor(why: string, kind: UsageFile["kind"]): string {
  if (kind !== "report" || !/^is not (?:a day|a whole|Yes)/.test(why)) return "";
  return " A spreadsheet program may have changed it: take the file as it was downloaded.";
}

/** As long as the longest name of a report of Graph's with its ending. */
const longestName = 36;

/** A file by its last name, which the reports have from Graph and people know them by. */
function nameOf({ file }: UsageFile): string {
  return plain(basename(file));
}

function daysWords({ from, to }: UsageFile): string {
  return from === undefined || to === undefined ? "" : `${from} to ${to}`;
}

function activeTable(page: Page, files: readonly UsageFile[]): string | undefined {
  const reports = files.filter(({ kind, rows }) => kind === "report" && rows > 0);
  if (reports.length === 0) return undefined;
  const rows = reports.flatMap(({ title, rows: all, deleted, active }) =>
    Array.from(active, ([service, people], at) => ({
      cells: [at === 0 ? title : "", nameOfService(service), String(people), String(all - deleted)],
    })),
  );
  return [
    heading(page, "Active people by service"),
    table(
      page,
      [
        { title: "Report", wraps: true },
        { title: "Service", wraps: true },
        { title: "Active", align: "right" },
        { title: "Of", align: "right" },
      ],
      rows,
    ),
  ].join("\n");
}

function nameOfService(service: MeasuredService): string {
  return measuredServiceNames.get(service) ?? service;
}

/** The tenant's totals beside the report that lists active people by product over days that end alike. */
function differences(page: Page, { files, totals }: ShownUsage): string | undefined {
  const lines = totals.flatMap(({ to, days, active }) => {
    const report = files.find(
      (file) => file.report === "getOffice365ActiveUserDetail" && file.to === to,
    );
    if (report === undefined) {
      return [
        `Totals of ${days} days to ${to}: no list of active people ends on that day, so nothing is compared.`,
      ];
    }
    return [...active].flatMap(([service, total]) => {
      const counted = report.active.get(service);
      if (counted === undefined || counted === total) return [];
      return [
        `${nameOfService(service)}: ${total} active by the tenant's totals of ${days} days to ${to}, ${counted} by the list of people.`,
      ];
    });
  });
  if (lines.length === 0) return undefined;
  return [
    heading(page, "Totals that differ"),
    ...lines.map((line) => item(page, line)),
    paragraph(page, "Periods of different length differ; otherwise rows are missing."),
  ].join("\n");
}

/** Who is in the files and does not count as somebody of a unit. */
function outsidersText(page: Page, files: readonly UsageFile[]): string | undefined {
  const lines = files.flatMap((file) => {
    const counts = [
      ...(file.guests === 0 ? [] : [count(file.guests, "guest")]),
      ...(file.disabled === 0
        ? []
        : [`${count(file.disabled, "disabled account")}, such as shared mailboxes`]),
      ...(file.deleted === 0 ? [] : [`${file.deleted} who were deleted`]),
    ];
    return counts.length === 0 ? [] : [item(page, `${nameOf(file)}: ${listed(counts)}.`)];
  });
  return lines.length === 0 ? undefined : [heading(page, "Of no unit"), ...lines].join("\n");
}

function concealedText(page: Page, files: readonly UsageFile[]): string | undefined {
  const concealing = files.filter(({ concealed }) => concealed > 0);
  if (concealing.length === 0) return undefined;
  const names = concealing.map(({ file, concealed }) => `${plain(basename(file))} (${concealed})`);
  return [
    heading(page, "Concealed names"),
    paragraph(
      page,
      `In ${listed(names)} names are replaced by codes: totals hold, but nobody can be told to a unit. In the admin center, Settings, Org settings, Reports, let reports show names, and fetch them again.`,
    ),
  ].join("\n");
}
