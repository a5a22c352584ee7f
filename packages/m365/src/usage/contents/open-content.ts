import type { Content } from "../content.ts";
import type { UsageTally } from "../usage-tally.ts";

/** A file that was recognised: its columns, what it is called, and where its rows go. */
export type Opened = {
  readonly columns: ReadonlySet<string>;
  readonly file: string;
  readonly tally: UsageTally;
};

/** A kind of file: the columns that tell it, those that tell that it is another, and how it is read. */
export type OpenContent = {
  readonly recognisedBy: readonly string[];
  readonly never?: readonly string[];
  readonly open: (opened: Opened) => Content;
};

/** Whether a file with these columns is of this kind. */
export function recognises(
  { recognisedBy, never = [] }: OpenContent,
  columns: ReadonlySet<string>,
): boolean {
  return (
    recognisedBy.every((column) => columns.has(column)) &&
    !never.some((column) => columns.has(column))
  );
}
