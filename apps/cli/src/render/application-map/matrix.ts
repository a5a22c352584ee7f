import type { Plan, UnitId } from "@mainstay/plan";
import { heading, type Page, paragraph, widest } from "../page.ts";
import { type Row, table } from "../table.ts";
import { firstOf } from "../words.ts";
import { cellText } from "./map-cell.ts";
import { type MapRow, type MapSection, sectionTitles, usesOf } from "./map-rows.ts";
import { serviceNamesIn } from "./service-names.ts";
import { unitCodes } from "./unit-codes.ts";

/** A section of a map, and the units that are its columns. */
export type Matrix = {
  readonly section: MapSection;
  readonly plan: Plan;
  readonly units: readonly UnitId[];
};

/** A section as tables of as many columns as fit the page; what nobody uses is only named. */
export function mapMatrix(page: Page, { section, plan, units }: Matrix): string {
  const name = serviceNamesIn(plan);
  const services = section.rows.flatMap((row) => row.services);
  const title = heading(page, `${sectionTitles[section.class]}: ${services.length}`);
  if (section.class === "unused") {
    return `${title}\n${paragraph(page, `${services.map(({ service }) => name(service)).join(", ")}.`)}`;
  }
  const rows = section.rows.map((row) => {
    const uses = usesOf(row);
    const cells = new Map(units.map((unit) => [unit, cellText(uses.get(unit))]));
    return { row, label: labelOf(row, name), cells };
  });
  const codes = unitCodes(plan.units);
  const tables = blocks(page, rows, units).map((columns) => block(page, { rows, columns, codes }));
  return `${title}\n${tables.join("\n\n")}`;
}

const widestLabel = 34;
const narrowestLabel = 22;

type Labelled = {
  readonly row: MapRow;
  readonly label: string;
  readonly cells: ReadonlyMap<UnitId, string>;
};

/** The units in as few blocks as the page allows, all about as wide. */
function blocks(
  page: Page,
  rows: readonly Labelled[],
  units: readonly UnitId[],
): readonly (readonly UnitId[])[] {
  const texts = rows.flatMap(({ cells }) => [...cells.values()]);
  const column = Math.max(4, widest(texts)) + 2;
  const label = Math.min(narrowestLabel, widest(rows.map((row) => row.label)));
  const most = Math.max(1, Math.floor((page.width - label) / column));
  const number = Math.ceil(units.length / most);
  const size = Math.ceil(units.length / number);
  return Array.from({ length: number }, (_, at) => units.slice(at * size, (at + 1) * size));
}

type Block = {
  readonly rows: readonly Labelled[];
  readonly columns: readonly UnitId[];
  readonly codes: ReadonlyMap<UnitId, string>;
};

function block(page: Page, { rows, columns, codes }: Block): string {
  const shown = rows.map(
    ({ row, label, cells }): Row => ({
      cells: [label, ...columns.map((unit) => cells.get(unit) ?? "")],
      ...remark(row),
    }),
  );
  return table(
    { ...page, width: Math.min(page.width, widestLabel + columns.length * 7) },
    [
      { title: "Service", wraps: true },
      ...columns.map((unit) => ({ title: codes.get(unit) ?? unit, align: "right" as const })),
    ],
    shown,
  );
}

function remark({ services: [first] }: MapRow): { readonly below?: string } {
  if (first.classInUse === first.class || first.classInUse === "unused") return {};
  return { below: `${first.classInUse} in use: the others only have licences` };
}

function labelOf({ services }: MapRow, name: ReturnType<typeof serviceNamesIn>): string {
  const names = services.map(({ service, inPlan }) =>
    inPlan ? name(service) : `${name(service)} (not in the plan)`,
  );
  return firstOf(names, 3);
}
