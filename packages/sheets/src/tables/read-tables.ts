import { locked } from "../archive/read-archive.ts";
import { readCsv } from "../csv/read-csv.ts";
import { readXlsx } from "../xlsx/read-xlsx.ts";
import { type OnProgress, ReadingProgress } from "./progress.ts";
import type { FileFault, Table } from "./table.ts";
import { Unreadable } from "./unreadable.ts";

/** A file as it was given: its name, and what is in it. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** No larger file is read. */
export const largestFile = 24 * 1024 * 1024;

/**
 * The sheets of spreadsheet files, Excel workbooks and CSV told apart by what is in them; and which files could not be
 * read, and why.
 */
export function readTables(
  files: readonly GivenFile[],
  onProgress: OnProgress = () => {},
): {
  readonly tables: readonly Table[];
  readonly faults: readonly FileFault[];
} {
  const tables: Table[] = [];
  const faults: FileFault[] = [];
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const progress = new ReadingProgress(all, onProgress);
  for (const { name, bytes } of files) {
    try {
      tables.push(...tablesOf({ name, bytes }, progress));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      faults.push({ file: name, message: `${name} ${error.message}` });
    }
  }
  return { tables, faults };
}

function tablesOf({ name, bytes }: GivenFile, progress: ReadingProgress): readonly Table[] {
  if (bytes.length === 0) throw new Unreadable("is empty: choose another file");
  if (bytes.length > largestFile) {
    throw new Unreadable(`is larger than ${largestFile / 1024 ** 2} MB: split it`);
  }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(name, bytes, progress);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Unreadable(
      /\.xls$/i.test(name)
        ? "is a workbook of Excel 97: save it as .xlsx, then import it again"
        : locked,
    );
  }
  return [readCsv(name, bytes, progress)];
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
