import { type Page, heading, item } from "../page.ts";
import { type Column, type Row, table } from "../table.ts";
import { count } from "../words.ts";

/** A list of one kind of difference, as a table of its first rows. */
export type SomeOf<Thing> = {
  readonly title: string;
  readonly things: readonly Thing[];
  readonly all: boolean;
  readonly columns: readonly Column[];
  readonly row: (thing: Thing) => Row;
  /** What to do about them. */
  readonly advice?: string;
};

const most = 15;

/** The table of a kind of difference with its count, how many are left out, and what to do; nothing where there are none. */
export function someOf<Thing>(
  page: Page,
  { title, things, all, columns, row, advice }: SomeOf<Thing>,
): string | undefined {
  if (things.length === 0) return undefined;
  const shown = all ? things : things.slice(0, most);
  const left = things.length - shown.length;
  return [
    heading(page, `${title} (${things.length})`),
    table(page, columns, shown.map(row)),
    ...(left === 0
      ? []
      : [page.ink("dim", item(page, `${count(left, "other")}: --all shows them`))]),
    ...(advice === undefined ? [] : [item(page, advice)]),
  ].join("\n");
}
