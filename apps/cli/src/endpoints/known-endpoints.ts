import { type Classify, compileClassifier, coreEndpoints } from "@mainstay/m365";
import { CannotRun } from "../failure.ts";
import { findList, type WantedList } from "./find-list.ts";
import { readListFile } from "./read-list.ts";

/** What is of Microsoft 365, by a list that was given or downloaded, or by the built-in one. */
export type KnownEndpoints = { readonly classify: Classify; readonly by: "list" | "built-in" };

/** The list that is wanted; the built-in one where none was asked for and none was downloaded. Throws CannotRun. */
export function knownEndpoints(wanted: WantedList): KnownEndpoints {
  const list = findListIfAny(wanted);
  return list === undefined
    ? { classify: compileClassifier(coreEndpoints().sets), by: "built-in" }
    : { classify: compileClassifier(readListFile(list).sets), by: "list" };
}

/** Only a list that was asked for must be there. */
function findListIfAny(wanted: WantedList): string | undefined {
  try {
    return findList(wanted);
  } catch (error) {
    const isAsked = wanted.endpoints !== undefined || wanted.instance !== undefined;
    if (isAsked || !(error instanceof CannotRun)) throw error;
    return undefined;
  }
}
