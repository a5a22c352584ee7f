import { nearest } from "@mainstay/plan";
import type { Column } from "./column.ts";
import { type SheetName, sheetNames, sheetOf } from "./sheets.ts";

/** Which field a column is taken for, and whether its header says so exactly. */
type Matched = { readonly field: string; readonly isExact: boolean };

type Found = readonly (Matched | undefined)[];

/** Above which columns which fields seem to stand: by their titles, by what others call them, then by what is alike. */
export function matchColumns(sheet: SheetName, headers: readonly string[]): Found {
  const bares = headers.map(bare);
  const { alike } = headersOf(sheet);
  const isLike = (header: string) => alike.get(nearest(header, alike.keys()) ?? "");
  return taking({ bares, found: exactly(sheet, bares), isExact: false }, isLike);
}

/** The list that a sheet is of, and how many of its columns say so exactly. */
export type SheetMatch = { readonly sheet: SheetName; readonly exact: number };

/** Which list a sheet is of: by its columns, and of those that fit as well by its name; undefined if it seems to be none. */
export function matchSheet(name: string, headers: readonly string[]): SheetMatch | undefined {
  const bares = headers.map(bare);
  const called = bare(name);
  let [best, most]: [SheetMatch | undefined, number] = [undefined, 1];
  for (const sheet of sheetNames) {
    const { title, also, identity } = sheetOf(sheet);
    const fields = exactly(sheet, bares).flatMap((one) => one?.field ?? []);
    if (!identity.some((field) => fields.includes(field))) continue;
    const isNamed = [sheet, title, ...also].some((one) => bare(one) === called);
    const score = fields.length + (isNamed ? 20 : 0);
    if (score > most) [best, most] = [{ sheet, exact: fields.length }, score];
  }
  return best;
}

/** The headers that each sheet knows, without what people write differently, each with its column. */
const headersBySheet = new Map(sheetNames.map((sheet) => [sheet, knownHeaders(sheet)] as const));

function headersOf(sheet: SheetName) {
  return headersBySheet.get(sheet) ?? knownHeaders(sheet);
}

function knownHeaders(sheet: SheetName) {
  const { columns } = sheetOf(sheet);
  const titles = columns.flatMap((column) =>
    [column.title, column.field].map((header) => [bare(header), column] as const),
  );
  const others = columns.flatMap((column) =>
    (column.also ?? []).map((header) => [bare(header), column] as const),
  );
  return {
    titles: firstOf(titles),
    others: firstOf(others),
    alike: firstOf([...titles, ...others]),
  };
}

function firstOf(pairs: readonly (readonly [string, Column])[]): ReadonlyMap<string, Column> {
  return new Map(pairs.toReversed());
}

function exactly(sheet: SheetName, bares: readonly string[]): Found {
  const { titles, others } = headersOf(sheet);
  const none: Found = bares.map(() => undefined);
  const byTitle = taking({ bares, found: none, isExact: true }, (header) => titles.get(header));
  return taking({ bares, found: byTitle, isExact: true }, (header) => others.get(header));
}

type Taking = {
  readonly bares: readonly string[];
  readonly found: Found;
  readonly isExact: boolean;
};

/** Takes what a way to match finds, each field once, for the columns that are taken for none yet. */
function taking(
  { bares, found, isExact }: Taking,
  columnOf: (header: string) => Column | undefined,
): Found {
  const taken = new Set(found.map((one) => one?.field));
  return bares.map((header, at) => {
    if (found[at] !== undefined || header === "") return found[at];
    const field = columnOf(header)?.field;
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return { field, isExact };
  });
}

/** A header without what people write differently: case, accents, signs, and what stands in brackets. */
function bare(header: string): string {
  const plain = header
    .replaceAll(/\([^()]*\)/g, "")
    .normalize("NFKD")
    .toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
