import { nearest } from "@mainstay/plan";
import type { Column } from "./column.ts";
import { columnsOf, type SheetName, sheetNames, sheetTitles } from "./sheets.ts";

/** Which field a column is taken for, and whether its header says so exactly. */
export type Matched = { readonly field: string; readonly isExact: boolean };

/** Above which columns which fields seem to stand: by their titles, by what others call them, then by what is alike. */
export function matchColumns(
  sheet: SheetName,
  headers: readonly string[],
): readonly (Matched | undefined)[] {
  const columns = columnsOf[sheet];
  const taken = new Set<string>();
  const found: (Matched | undefined)[] = headers.map(() => undefined);
  const take = (matches: (header: string) => Column | undefined, isExact: boolean) => {
    for (const [at, header] of headers.entries()) {
      if (found[at] !== undefined || bare(header) === "") continue;
      const column = matches(bare(header));
      if (column === undefined || taken.has(column.field)) continue;
      taken.add(column.field);
      found[at] = { field: column.field, isExact };
    }
  };
  take(
    (header) => columns.find(({ title, field }) => [title, field].map(bare).includes(header)),
    true,
  );
  take((header) => columns.find(({ also }) => also.map(bare).includes(header)), true);
  take((header) => {
    const near = nearest(
      header,
      columns.flatMap(({ title, also }) => [title, ...also].map(bare)),
    );
    return columns.find(({ title, also }) => [title, ...also].some((one) => bare(one) === near));
  }, false);
  return found;
}

/** Which list a sheet is of: by its columns, and of those that fit as well by its name; undefined if it seems to be none. */
export function matchSheet(name: string, headers: readonly string[]): SheetName | undefined {
  const scores = sheetNames.map((sheet) => {
    const found = matchColumns(sheet, headers).flatMap((one) => one ?? []);
    const fields = new Set(found.filter(({ isExact }) => isExact).map(({ field }) => field));
    const isNamed = sheetTitles[sheet].some((title) => bare(title) === bare(name));
    const hasIdentity = identities[sheet].some((field) => fields.has(field));
    return { sheet, score: hasIdentity ? fields.size + (isNamed ? 20 : 0) : 0 };
  });
  const [best] = scores.toSorted((one, other) => other.score - one.score);
  return best === undefined || best.score < 2 ? undefined : best.sheet;
}

/** Without one of these a sheet says nothing of which record a row is. */
export const identities: { readonly [Sheet in SheetName]: readonly string[] } = {
  units: ["id", "name"],
  people: ["id", "name"],
  elements: ["id", "name"],
  requirements: ["element"],
};

/** A header without what people write differently: case, accents, signs, and what stands in brackets. */
function bare(header: string): string {
  const plain = header
    .replaceAll(/\([^()]*\)/g, "")
    .normalize("NFKD")
    .toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
