import { fitted, type Page, widest, wrapped } from "./page.ts";

/** A column: its title, and whether its cells may be wrapped when the page is too narrow (others are never cut). */
export type Column = {
  readonly title: string;
  readonly align?: "left" | "right";
  readonly wraps?: boolean;
};

/** A row of a table: one cell a column, and text that stands below it across the columns, such as the reason for it. */
export type Row = { readonly cells: readonly string[]; readonly below?: string };

const between = 2;
const narrowest = 12;

/** A table without rules or frames: titles, then the rows; columns that may wrap give way until it fits the page. */
export function table(page: Page, columns: readonly Column[], rows: readonly Row[]): string {
  const widths = fittingWidths(page, columns, rows);
  const titles = columns.map(({ title }) => title);
  return [
    ...rowLines({ columns, widths, cells: titles }).map((line) => page.ink("dim", line)),
    ...rows.flatMap(({ cells, below }) => [
      ...rowLines({ columns, widths, cells }),
      ...(below === undefined ? [] : wrapped(below, page.width - 4).map((line) => `    ${line}`)),
    ]),
  ].join("\n");
}

function fittingWidths(page: Page, columns: readonly Column[], rows: readonly Row[]): number[] {
  const widths = columns.map(({ title }, at) =>
    widest([title, ...rows.map(({ cells }) => cells[at] ?? "")]),
  );
  const room = page.width - between * (columns.length - 1);
  for (let excess = sum(widths) - room; excess > 0; excess -= 1) {
    const column = widestWrapping(columns, widths);
    if (column === undefined) break;
    widths[column] = (widths[column] ?? 0) - 1;
  }
  return widths;
}

function widestWrapping(columns: readonly Column[], widths: readonly number[]): number | undefined {
  const candidates = columns.flatMap(({ wraps }, at) =>
    wraps === true && (widths[at] ?? 0) > narrowest ? [at] : [],
  );
  return candidates.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
}

type RowLayout = {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly cells: readonly string[];
};

function rowLines({ columns, widths, cells }: RowLayout): string[] {
  const lines = cells.map((cell, at) => wrapped(cell, widths[at] ?? 1));
  const height = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, at) => fitted(lines[at]?.[line] ?? "", widths[at] ?? 0, align))
      .join(" ".repeat(between))
      .trimEnd(),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
