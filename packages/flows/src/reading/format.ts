import type { Rows } from "./rows.ts";

/** Takes the lines of a file one after another; `end` comes after the last. */
export type LineReader = { readonly line: (text: string) => void; readonly end?: () => void };

/** Takes the items of a file one after another; `end` comes after the last. */
export type ItemReader = { readonly item: (item: Item) => void; readonly end?: () => void };

/**
 * A format of connection records: recognised by what a file holds, never by its name. It has a reader for each form that it comes
 * in: lines, items of JSON, elements of XML, records of a table.
 */
export type Format = {
  readonly id: string;
  readonly title: string;
  readonly lines?: {
    /** Whether the first lines of a file are of this format. */
    readonly recognise: (first: readonly string[]) => boolean;
    readonly open: (rows: Rows) => LineReader;
    /** What they lack, where they seem to be of it but cannot be read. */
    readonly lacks?: (first: readonly string[]) => string | undefined;
  };
  readonly items?: {
    readonly recognise: (item: Item) => boolean;
    readonly open: (rows: Rows) => ItemReader;
  };
  readonly elements?: {
    /** Whether XML that begins so is of this format. */
    readonly recognise: (beginning: string) => boolean;
    /** The name of the elements of which each is a row. */
    readonly name: string;
    readonly open: (rows: Rows) => (element: string) => void;
  };
  readonly table?: {
    readonly recognise: (columns: ReadonlySet<string>) => boolean;
    readonly open: (rows: Rows) => TableTaker;
  };
};

/** Takes the records of a table one after another; `end` comes after the last. */
type TableTaker = {
  readonly record: (record: TableRecord) => void;
  readonly end?: () => void;
};

/** An object of JSON, by its members. */
export type Item = Readonly<Record<string, unknown>>;

/** A record of a table: its filled cells by column. */
export type TableRecord = Readonly<Record<string, string>>;
