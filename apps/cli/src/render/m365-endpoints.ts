import { categories } from "@mainstay/m365";
import type { ListSummary } from "../endpoints/list-summary.ts";
import type { Updated } from "../endpoints/update-list.ts";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { table } from "./table.ts";
import { count, listed, plain } from "./words.ts";

/** The lists that are held, newest of each cloud: how old they are and what they have. */
export function endpointListsText(page: Page, lists: readonly ListSummary[]): string {
  return stacked(lists.map((list) => listText(page, list)));
}

/** How an update ended. */
export function updatedText(page: Page, { outcome, version, previous, warnings }: Updated): string {
  const words = {
    "asked-within-the-hour": `The service was asked less than an hour ago: ${version} was the newest then. Nothing was asked now.`,
    current: `${version} is the newest version, and it is here already.`,
    downloaded:
      previous === undefined
        ? `Downloaded version ${version}.`
        : `Downloaded version ${version}; ${previous} is kept beside it.`,
  };
  return [
    paragraph(page, words[outcome]),
    ...warnings.map((warning) =>
      paragraph(page, plain(warning), `${page.ink("warn", "warning")}  `),
    ),
  ].join("\n");
}

function listText(page: Page, list: ListSummary): string {
  const { instance, version, areas, older, path } = list;
  const sum = (of: (area: ListSummary["areas"][number]) => number) =>
    areas.reduce((total, area) => total + of(area), 0);
  const columns = [
    { title: "Area" },
    ...[...categories, "Optional", "Hosts", "Networks"].map((title) => ({
      title,
      align: "right" as const,
    })),
  ];
  const rows = areas.map(({ serviceArea, sets, optional, names, networks }) => ({
    cells: [
      plain(serviceArea),
      ...[...categories.map((category) => sets[category]), optional, names, networks].map(String),
    ],
  }));
  const sets = sum((area) =>
    categories.reduce((total, category) => total + area.sets[category], 0),
  );
  return [
    heading(page, `${instance}, version ${version}`),
    paragraph(page, ageSentence(list)),
    paragraph(
      page,
      `${count(sets, "set")} with ${count(
        sum(({ names }) => names),
        "host name",
      )} and ${count(
        sum(({ networks }) => networks),
        "network",
      )}, in ${plain(path)}.`,
    ),
    table(page, columns, rows),
    ...(older.length === 0 ? [] : [item(page, `Kept as well: ${listed(older)}`)]),
  ].join("\n");
}

function ageSentence({ published, ageDays, checked, version }: ListSummary): string {
  const age =
    ageDays === 0
      ? "today"
      : ageDays < 0
        ? `in ${count(-ageDays, "day")}`
        : `${count(ageDays, "day")} ago`;
  const asked =
    checked === undefined
      ? "Whether there is a newer one was never asked."
      : checked.latest === version
        ? `The newest there was when last asked, at ${checked.at.slice(0, 16).replace("T", " ")} UTC.`
        : `Not the newest: that was ${checked.latest} when last asked.`;
  return `Published on ${published}, ${age}. ${asked}`;
}
