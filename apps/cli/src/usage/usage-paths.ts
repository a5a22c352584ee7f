import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotRun, reasonOf } from "../failure.ts";

/** A file to be read, and whether it was named or only stands in a folder that was. */
export type UsagePath = { readonly path: string; readonly isNamed: boolean };

/** The files that are meant: those that were named, and of a folder the CSV and JSON files in it. Throws CannotRun. */
export function usagePaths(places: readonly string[]): readonly UsagePath[] {
  return places.flatMap((place): readonly UsagePath[] => {
    try {
      if (!statSync(place).isDirectory()) return [{ path: place, isNamed: true }];
      const names = readdirSync(place).filter((name) => /\.(?:csv|tsv|json|ndjson)$/i.test(name));
      if (names.length === 0) throw new CannotRun(`there is no CSV or JSON file in ${place}`);
      return names.toSorted().map((name) => ({ path: join(place, name), isNamed: false }));
    } catch (error) {
      if (error instanceof CannotRun) throw error;
      throw new CannotRun(`cannot read ${place}: ${reasonOf(error)}`);
    }
  });
}
