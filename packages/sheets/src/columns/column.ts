/** How the text of a cell becomes a value. */
type CellKind =
  | "id"
  | "ids"
  | "word"
  | "text"
  | "texts"
  | "duration"
  | "share"
  | "number"
  | "contacts";

/** A column: which field of the form of plan files it is, what is written above it, and what others write there. */
export type Column = {
  /** Such as `name` or `recovery.time`. */
  readonly field: string;
  readonly title: string;
  readonly also: readonly string[];
  readonly kind: CellKind;
  /** In letters. */
  readonly width: number;
  /** The list that its ids are of: then the name of a record stands for its id. */
  readonly names?: "units" | "people" | "elements";
  readonly words?: readonly string[];
  /** Whether every record has it: then an empty cell leaves what there is. */
  readonly isRequired?: true;
};
