import { listsPort } from "@mainstay/m365";
import type { ClassifiedLine } from "../endpoints/classified-line.ts";
import type { Tally } from "../endpoints/tally.ts";
import { fitted, heading, type Page, paragraph, widest } from "./page.ts";
import { tie } from "./tie.ts";
import { table } from "./table.ts";
import { count, listed, plain, verb } from "./words.ts";

/** The titles over classified lines. */
export function classifiedTitles(page: Page): string {
  return page.ink("dim", row(page, "Host", ["Service", "Category", "", "Set"]));
}

/**
 * A classified line for people. Lines are printed as they come, so widths do not depend on them: a host that is too wide for
 * its column stands on a line by itself.
 */
export function classifiedText(
  page: Page,
  { input, target, found, problem }: ClassifiedLine,
): string {
  const host = plain(input);
  if (problem !== undefined)
    return paragraph(page, `${page.ink("warn", "unread")}  ${host} ${plain(problem)}`);
  if (found === undefined) return row(page, host, ["–"]);
  const { set, service } = found;
  const isListed = target === undefined || listsPort(set, target);
  const line = row(page, host, [
    service,
    set.category,
    set.required ? "required" : "optional",
    String(set.id),
  ]);
  return isListed
    ? line
    : `${line}\n${paragraph(page, `no set with it lists port ${target.port}`, "    ")}`;
}

/** Services have at most so many letters, categories as many as Optimize. */
const columns = [24, 8, 8, 3] as const;
const rest = columns.reduce((sum, width) => sum + width + 2, 0);

function row(page: Page, host: string, cells: readonly string[]): string {
  const width = Math.max(24, page.width - rest);
  const after = cells.map((cell, at) => fitted(cell, columns[at] ?? 0)).join("  ");
  return widest([host]) > width
    ? `${host}\n${" ".repeat(width)}  ${after}`.trimEnd()
    : `${fitted(host, width)}  ${after}`.trimEnd();
}

/** What classified lines come to: how many are of Microsoft 365, of which services, and what could not be read. */
export function tallyText(page: Page, tally: Tally): string {
  const services = [...tally.services].toSorted(
    ([one, more], [other, fewer]) => fewer - more || (one < other ? -1 : 1),
  );
  const rows = services.map(([service, number]) => ({
    cells: [service, number.toLocaleString("en")],
  }));
  const titles = [{ title: "Service" }, { title: "Lines", align: "right" }] as const;
  return [
    heading(page, "In all"),
    paragraph(page, tallySentence(tally)),
    ...(rows.length === 0 ? [] : [table(page, titles, rows)]),
  ].join("\n");
}

/** The same in a sentence. */
export function tallySentence({ lines, unread, elsewhere, otherPorts }: Tally): string {
  const found = lines - unread - elsewhere;
  const others =
    otherPorts === 0
      ? ""
      : `, ${otherPorts.toLocaleString("en")} of them on a port that the list does not name`;
  const parts = [
    `${found.toLocaleString("en")} ${verb(found, "is", "are")} of Microsoft${tie}365${others}`,
    ...(elsewhere === 0
      ? []
      : [`${elsewhere.toLocaleString("en")} ${verb(elsewhere, "is", "are")} not`]),
    ...(unread === 0 ? [] : [`${unread.toLocaleString("en")} could not be read`]),
  ];
  const total = lines < 1_000 ? count(lines, "line") : `${lines.toLocaleString("en")} lines`;
  return `Of ${total}, ${listed(parts)}.`;
}
