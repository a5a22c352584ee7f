import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";

/** A file to be read, `-` for standard input; whether it was named or only lies in a folder that was; and its size in bytes. */
export type FlowPath = {
  readonly path: string;
  readonly isNamed: boolean;
  readonly size: number | undefined;
  readonly writtenAt: number;
};

/** The files that are meant: those that were named, and all that lie in folders that were, however deep. Throws CannotRun. */
export function flowPaths(places: readonly string[]): readonly FlowPath[] {
  return places.flatMap((place): readonly FlowPath[] => {
    if (place === "-") {
      return [{ path: "-", isNamed: true, size: undefined, writtenAt: Date.now() }];
    }
    try {
      if (!statSync(place).isDirectory()) return [toPath(place, true)];
      const found = globSync("**/*", { cwd: place })
        .map((name) => join(place, name))
        // A link may lead nowhere, and a log may be rotated away meanwhile.
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
        .toSorted();
      if (found.length === 0) throw new CannotRun(`there is no file in ${plain(place)}`);
      return found.map((path) => toPath(path, false));
    } catch (error) {
      if (error instanceof CannotRun) throw error;
      throw new CannotRun(`cannot read ${plain(place)}: ${reasonOf(error)}`);
    }
  });
}

function toPath(path: string, isNamed: boolean): FlowPath {
  const { size, mtimeMs } = statSync(path);
  return { path, isNamed, size, writtenAt: mtimeMs };
}
