import type { Collection } from "@mainstay/plan";

/** How the text of a cell becomes a value; `lines` are texts of a line each, `pairs` durations by ids. */
export type CellKind =
  | "id"
  | "ids"
  | "word"
  | "words"
  | "text"
  | "texts"
  | "lines"
  | "day"
  | "duration"
  | "durations"
  | "pairs"
  | "share"
  | "number"
  | "flag"
  | "json"
  | "contacts"
  | "losses";

/** A column: which field of the form of plan files it is, what is written above it, and what others write there. */
export type Column = {
  /** Such as `name` or `recovery.time`. */
  readonly field: string;
  readonly title: string;
  readonly also?: readonly string[];
  readonly kind: CellKind;
  /** In letters, where it is not that of its kind. */
  readonly width?: number;
  /** The lists that its ids are of: then the name of a record stands for its id. */
  readonly names?: readonly Collection[];
  readonly words?: readonly string[];
  /** The scale of the organisation that its words are of. */
  readonly scale?: Scale;
  /** Whether every record has it: then an empty cell leaves what there is. */
  readonly isRequired?: true;
  /** Whether it is read but not written: what it says stands in a sheet of its own, in more detail. */
  readonly isReadOnly?: true;
};

/** What an organisation judges by. */
export type Scale = "criticalities" | "categories" | "ratings";

/** How wide a column is, in letters. */
export function widthOf({ kind, width }: Column): number {
  return width ?? widths[kind];
}

const widths: { readonly [Kind in CellKind]: number } = {
  id: 20,
  ids: 36,
  word: 16,
  words: 28,
  text: 40,
  texts: 32,
  lines: 60,
  day: 12,
  duration: 12,
  durations: 36,
  pairs: 36,
  share: 10,
  number: 10,
  flag: 10,
  json: 60,
  contacts: 40,
  losses: 48,
};
