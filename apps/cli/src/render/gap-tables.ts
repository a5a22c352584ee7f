import type { ElementAssessment } from "@mainstay/analysis";
import type { ElementId } from "@mainstay/plan";
import type { AssessedElement, TableOfElements } from "./assessed-element.ts";
import { excerpt } from "./excerpt.ts";
import { heading, type Page } from "./page.ts";
import { type Column, type Row, table } from "./table.ts";
import { chainWords, plain, spanWords } from "./words.ts";

/** Elements that come back later than they must, each with the path to the one that sets the requirement. */
export function lateTable(page: Page, { name, ...gaps }: TableOfElements): string | undefined {
  return section(page, gaps, {
    title: "Back too late",
    columns: [
      { title: "Needed in", align: "right" },
      { title: "Takes", align: "right" },
      { title: "Missing", align: "right" },
    ],
    row: ({ result }) => ({
      cells: [
        spanWords(result.required),
        orUnknown(result.capability),
        page.ink("bad", orUnknown(result.gap?.time)),
      ],
      below: `for ${reason(result, name)}`,
    }),
  });
}

/** Elements that something depends on in time, but for which nobody has said how long restoring takes. */
export function unknownTable(page: Page, { name, ...gaps }: TableOfElements): string | undefined {
  return section(page, gaps, {
    title: "Needed, but nobody has said how long restoring takes",
    columns: [
      { title: "Needed in", align: "right" },
      { title: "For", wraps: true },
    ],
    row: ({ result }) => ({
      cells: [
        spanWords(result.required),
        result.requiredBy === undefined ? "" : name(result.requiredBy),
      ],
    }),
  });
}

/** Elements that would lose more data than may be lost, or for which nobody has said how much. */
export function staleTable(page: Page, gaps: TableOfElements): string | undefined {
  return section(page, gaps, {
    title: "Too much data lost, or nobody has said how much",
    columns: [
      { title: "May lose", align: "right" },
      { title: "Would lose", align: "right" },
      { title: "Too much", align: "right" },
    ],
    row: ({ element, result }) => ({
      cells: [
        spanWords(result.requiredPoint),
        orUnknown(element.recovery?.point),
        page.ink("bad", orUnknown(result.gap?.point)),
      ],
    }),
  });
}

/** Who sets a requirement, and over which path: `Dispatch: Sign-in → Routing → Dispatch`, or `its own RTO`. */
export function reason(
  { requiredBy, requiredPath }: ElementAssessment,
  name: (id: ElementId) => string,
): string {
  if (requiredBy === undefined || requiredPath.length < 2) return "its own RTO";
  return `${name(requiredBy)}: ${chainWords(requiredPath, name)}`;
}

type Section = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly row: (element: AssessedElement) => Row;
};

function section(
  page: Page,
  { elements, all }: Pick<TableOfElements, "elements" | "all">,
  { title, columns, row }: Section,
): string | undefined {
  if (elements.length === 0) return undefined;
  const { shown, rest } = excerpt(elements, all);
  const rows = shown.map((assessed) => {
    const { cells, ...more } = row(assessed);
    const { element, result } = assessed;
    return { cells: [plain(element.name), result.criticality ?? "none", ...cells], ...more };
  });
  const first = [{ title: "Element", wraps: true }, { title: "Criticality" }];
  return [
    heading(page, `${title}: ${elements.length}, worst first`),
    table(page, [...first, ...columns], rows),
    ...rest,
  ].join("\n");
}

function orUnknown(span: number | "unknown" | undefined): string {
  return typeof span === "number" ? spanWords(span) : "unknown";
}
