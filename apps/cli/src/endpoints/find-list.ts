import { statSync } from "node:fs";
import { CannotRun, UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import { heldLists } from "./held-lists.ts";
import type { Instance } from "./instances.ts";
import { listsFolder } from "./lists-folder.ts";

/** Which list is meant: a file, or the newest of a folder, most often the one that downloads go to. */
export type WantedList = { readonly endpoints?: string; readonly instance?: Instance };

/** The path of the list that is meant. Throws CannotRun, and says what to do, if there is none. */
export function findList({ endpoints, instance: asked }: WantedList): string {
  if (endpoints !== undefined && !isFolder(endpoints)) {
    if (asked === undefined) return endpoints;
    throw new UsageError(
      `--instance chooses among the lists of a folder, and ${plain(endpoints)} is none: leave it out`,
    );
  }
  const instance = asked ?? "Worldwide";
  const folder = endpoints ?? listsFolder();
  const held = heldLists(folder);
  const list = held.find((one) => one.instance === instance);
  if (list !== undefined) return list.path;
  // A single list of another cloud is what somebody in that cloud has.
  const [first] = held;
  if (
    asked === undefined &&
    held.length > 0 &&
    held.every((one) => one.instance === first.instance)
  )
    return first.path;
  throw new CannotRun(
    `there is no list of endpoints for ${instance} in ${plain(folder)}: download one with \`mainstay m365 endpoints --update --instance ${instance}\`, or give a file with --endpoints FILE`,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
