import type { UnitWeight } from "@mainstay/analysis";
import type { Plan, UnitId } from "@mainstay/plan";
import type { DocumentedMap } from "../../documents/map.ts";
import { heading, type Page, paragraph, stacked } from "../page.ts";
import { unreadFiles } from "../usage-files.ts";
import { plain } from "../words.ts";
import { disagreementsText } from "./disagreements.ts";
import { evidenceText, summaryText, weightWords } from "./evidence-text.ts";
import { letterWords } from "./map-cell.ts";
import { mapMatrix } from "./matrix.ts";
import { largestUnits, shownUnits } from "./map-columns.ts";
import { mapSections } from "./map-rows.ts";
import { notCountedText } from "./not-counted.ts";
import { unitCodes } from "./unit-codes.ts";

/** A map of a plan; `all` asks for every row, column and contradiction. */
export type ShownMap = DocumentedMap & { readonly plan: Plan; readonly all: boolean };

const mostUnits = 24;

/** An application map for people: services against units by class, what contradicts itself, and who is not counted. */
export function applicationMapText(page: Page, shown: ShownMap): string {
  const { plan, map, files, all } = shown;
  const units = shownUnits(map);
  const name = plain(plan.organisation.name ?? "The plan");
  const title = heading(page, `${name}: who uses what`);
  if (units.length === 0) {
    const nothing =
      "No business unit has anything to show: give the plan `units`, and elements their `unit`.";
    return stacked([
      `${title}\n${paragraph(page, nothing)}`,
      notCountedText(page, shown),
      unreadFiles(page, files),
    ]);
  }
  const columns = all ? units : largestUnits(map, units, mostUnits);
  return stacked([
    [title, paragraph(page, summaryText(map)), paragraph(page, evidenceText(shown))].join("\n"),
    legend(page, shown, columns),
    ...mapSections(map, { fold: !all }).map((section) =>
      mapMatrix(page, { section, plan, units: columns }),
    ),
    columns.length === units.length
      ? undefined
      : `… and ${units.length - columns.length} smaller units: --all shows them.`,
    disagreementsText(page, shown),
    notCountedText(page, shown),
    unreadFiles(page, files),
  ]);
}

function legend(page: Page, { plan, map }: ShownMap, columns: readonly UnitId[]): string {
  const codes = unitCodes(plan.units);
  const names = new Map(plan.units.map(({ id, name }) => [id, plain(name)]));
  const weights = new Map(map.units.map((unit) => [unit.unit, unit]));
  const units = columns.map((unit) => {
    const size = sizeWords(weights.get(unit));
    return `${codes.get(unit)} ${names.get(unit) ?? unit}${size}`;
  });
  return [
    heading(page, "Units and letters"),
    paragraph(page, `${units.join(", ")}.`),
    paragraph(
      page,
      [
        letterWords,
        "A service is enterprise-wide when units with at least 75 % of the headcount use it.",
        ...weightWords(map),
      ].join(" "),
    ),
  ].join("\n");
}

function sizeWords(size: UnitWeight | undefined): string {
  if (size === undefined || size.from === "equal") return "";
  if (size.from === "unknown") return " (headcount unknown)";
  return size.from === "users" ? ` (${size.weight} in the list of users)` : ` (${size.weight})`;
}
