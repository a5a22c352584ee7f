/** What stands in a cell: its text, or why it has none that could be read. */
export type Cell = string | { readonly fault: string };

/** A row of a sheet that has something in it: its number as the spreadsheet shows it, from 1, and its cells from column A. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] };

/** A sheet of a file; of a CSV file the only one, named as the file is. */
export type Table = {
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly Row[];
};

/** A file that could not be read at all: which, and what to do. */
export type FileFault = { readonly file: string; readonly message: string };

/** So many rows with something in them are read of one file. */
export const mostRows = 200_000;
/** So many columns are read; what stands farther right is refused. */
export const mostColumns = 200;
/** A cell of a spreadsheet program holds no more characters. */
export const longestCell = 32_767;
