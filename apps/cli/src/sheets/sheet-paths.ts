import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type GivenFile, largestFile } from "@mainstay/sheets";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";

/** The spreadsheets at a place: a file that is named as one, or a directory of nothing else; undefined for anything else. */
export function sheetPaths(place: string): readonly string[] | undefined {
  if (isSheet(place)) return [place];
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  const names = readdirSync(place)
    .filter((name) => !name.startsWith("."))
    .toSorted();
  return names.length > 0 && names.every(isSheet)
    ? names.map((name) => join(place, name))
    : undefined;
}

/** Reads spreadsheets, size first. Throws CannotRun. */
export function readSheetFiles(paths: readonly string[]): readonly GivenFile[] {
  return paths.map((path) => {
    try {
      const { size } = statSync(path);
      if (size > largestFile) {
        throw new CannotRun(
          `${plain(path)} is larger than ${largestFile / 1024 ** 2} MB: split it`,
        );
      }
      return { name: basename(path), bytes: readFileSync(path) };
    } catch (error) {
      if (error instanceof CannotRun) throw error;
      throw new CannotRun(`cannot read ${plain(path)}: ${reasonOf(error)}`);
    }
  });
}

function isSheet(name: string): boolean {
  return [".xlsx", ".xls", ".csv"].includes(extname(name).toLowerCase());
}
