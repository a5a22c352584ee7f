import { basename } from "node:path";
import type { ApplicationMap } from "@mainstay/analysis";
import { count, listed, plain } from "../words.ts";
import type { DocumentedMap } from "../../documents/map.ts";
import { type MapSection, mapSections, shownUnits } from "./map-rows.ts";

/** How many services there are of each class, against how many units. */
export function summaryText(map: ApplicationMap): string {
  const counts = mapSections(map, { fold: false }).map(
    ({ class: section, rows }) => `${rows.length} ${sectionWords[section]}`,
  );
  return `${count(map.services.length, "service or application", "services and applications")} against ${count(shownUnits(map).length, "unit")}: ${listed(counts)}.`;
}

const sectionWords: Readonly<Record<MapSection["class"], string>> = {
  "enterprise-wide": "enterprise-wide",
  shared: "shared",
  specific: "specific",
  "licensed-only": "with licences alone",
  unused: "unused",
};

/** What the map rests on: the plan, reports with their days, lists of licences; and how to add what is missing. */
export function evidenceText({ files, usage }: DocumentedMap): string {
  if (usage === undefined) {
    return "By what the plan declares alone: --usage adds who was active and who has licences.";
  }
  const reports = files.filter(({ kind, rows }) => kind === "report" && rows > 0);
  const days = reports.flatMap(({ from, to }) => [from ?? "", to ?? ""]).toSorted();
  const users = files.filter(({ kind }) => kind === "users");
  const licences = files.filter(({ kind }) => kind === "subscriptions" || kind === "products");
  return `By ${listed([
    "what the plan declares",
    ...(reports.length === 0
      ? []
      : [`${count(reports.length, "usage report")} of ${days[0]} to ${days.at(-1)}`]),
    ...(licences.length === 0 ? [] : ["the licences of people"]),
  ])}. ${count(usage.placed, "person", "people")} of ${listed(users.map(({ file }) => plain(basename(file))))} ${usage.placed === 1 ? "is" : "are"} counted in their unit.`;
}
