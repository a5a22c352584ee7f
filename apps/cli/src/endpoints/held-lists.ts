import { readdirSync } from "node:fs";
import { join } from "node:path";
import { publicationOf } from "@mainstay/m365";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";
import { type Instance, instances } from "./instances.ts";

/** A list that was downloaded: of which cloud and version, and where it lies. */
export type HeldList = {
  readonly instance: Instance;
  readonly version: string;
  readonly path: string;
};

/** The lists in a folder, by cloud, the newest first; none where there is no folder. Throws CannotRun if it cannot be read. */
export function heldLists(folder: string): readonly HeldList[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, written = "", version = ""] = /^([a-z]+)-(\d{10})\.json$/.exec(name) ?? [];
      const instance = instances.find((known) => known.toLowerCase() === written);
      if (instance === undefined || publicationOf(version) === undefined) return [];
      return { instance, version, path: join(folder, name) };
    })
    .toSorted(
      (one, other) =>
        instances.indexOf(one.instance) - instances.indexOf(other.instance) ||
        Number(other.version) - Number(one.version),
    );
}

/** Where a list of a version is to lie. */
export function listPath(folder: string, instance: Instance, version: string): string {
  return join(folder, `${instance.toLowerCase()}-${version}.json`);
}

/** Where the records of changes lie that led to a list. */
export function changesPath(list: string): string {
  return list.replace(/(?:\.json)?$/, ".changes.json");
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new CannotRun(`cannot read the folder ${plain(folder)}: ${reasonOf(error)}`);
  }
}
