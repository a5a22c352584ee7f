import { basename } from "node:path";
import type { ApplicationMap } from "@mainstay/analysis";
import { count, listed, plain, verb } from "../words.ts";
import type { DocumentedMap } from "../../documents/map.ts";
import { shownUnits } from "./map-columns.ts";
import { type MapSection, servicesBySection } from "./map-rows.ts";

/** How many services there are of each class, against how many units. */
export function summaryText(map: ApplicationMap): string {
  const counts = servicesBySection(map).map(
    ({ class: section, services }) => `${services.length} ${sectionWords[section]}`,
  );
  return `${count(map.services.length, "service or application", "services and applications")} against ${count(shownUnits(map).length, "unit")}: ${listed(counts)}.`;
}

/** What to know of the headcount that shares are of, where the plan does not have it of every unit that is shown. */
export function weightWords(map: ApplicationMap): readonly string[] {
  if (map.units.some(({ from }) => from === "equal")) {
    return ["No headcount is in the plan, so all units count alike."];
  }
  const shown = new Set(shownUnits(map));
  const unknown = map.units.filter(({ unit, from }) => from === "unknown" && shown.has(unit));
  if (unknown.length === 0) return [];
  return [
    `${count(unknown.length, "unit")} of unknown headcount ${verb(unknown.length, "adds", "add")} nothing to any share.`,
  ];
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
