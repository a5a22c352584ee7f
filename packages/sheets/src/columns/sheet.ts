import type { Collection } from "@mainstay/plan";
import type { Column } from "./column.ts";
import { type Form, type FormValue, isForm } from "./form.ts";

/** Whose records or items the rows of a sheet are: a list of the plan, or what it says of the organisation. */
export type Holder = "organisation" | Collection;

/** A sheet of a plan: what it is called, and its columns in their order. Its rows are records, or items of lists in them. */
export type Sheet = {
  readonly title: string;
  /** What else it may be called. */
  readonly also: readonly string[];
  readonly holder: Holder;
  readonly columns: readonly Column[];
  /** Without one of these fields a sheet says nothing of which record a row is. */
  readonly identity: readonly string[];
  readonly items?: Items;
};

/** Rows that are items of lists in records, such as the steps of procedures. */
export type Items = {
  /** Which fields hold them, such as `steps`; if several, the column `listField` says in which of them an item is. */
  readonly lists: readonly string[];
  /** The field of the column that says of which record they are; undefined where there is only one. */
  readonly owner: string | undefined;
  /** By which fields an item is known again, the closest first; else by its place in its list. */
  readonly knownBy: readonly (readonly string[])[];
  /** Whether every record has the list, if only an empty one. */
  readonly isRequired: boolean;
  /** The form of an item that has a place for every field. */
  readonly open: (item: FormValue) => Form;
};

/** The column of the list that an item is in, and of its place in that, from 1. */
export const listField = "#list";
export const placeField = "#";

/** A sheet of items, declared by whose they are and what each has. */
export type ItemSheet = {
  readonly title: string;
  readonly also?: readonly string[];
  readonly holder: Holder;
  readonly lists: readonly string[];
  readonly owner?: Column;
  /** What tells in which of several lists an item is. */
  readonly list?: Pick<Column, "title" | "also" | "width">;
  readonly place?: Pick<Column, "title" | "also">;
  readonly knownBy?: readonly (readonly string[])[];
  readonly isRequired?: true;
  readonly open?: (item: FormValue) => Form;
  readonly columns: readonly Column[];
};

/** The sheet of items, with the columns that say of which record, in which list and at which place an item is. */
export function itemSheet({ owner, list, place, lists, ...sheet }: ItemSheet): Sheet {
  const { title, also = [], holder, knownBy = [], isRequired = false, open = asItIs } = sheet;
  const columns: readonly (readonly Column[])[] = [
    owner === undefined ? [] : [owner],
    list === undefined
      ? []
      : [{ kind: "word", field: listField, words: lists, isRequired: true, ...list }],
    [{ kind: "number", field: placeField, title: "Place", ...place }],
    sheet.columns,
  ];
  return {
    title,
    also,
    holder,
    columns: columns.flat(),
    identity: [owner?.field ?? sheet.columns[0]?.field ?? placeField],
    items: { lists, owner: owner?.field, knownBy, isRequired, open },
  };
}

function asItIs(item: FormValue): Form {
  return isForm(item) ? item : {};
}
