import { CannotRun } from "../failure.ts";
import { findList, type WantedList } from "./find-list.ts";

/** Without a list, everything of Microsoft 365 is a third party; only a list that was asked for must be there. */
export function findListIfAny(wanted: WantedList): string | undefined {
  try {
    return findList(wanted);
  } catch (error) {
    const isAsked = wanted.endpoints !== undefined || wanted.instance !== undefined;
    if (isAsked || !(error instanceof CannotRun)) throw error;
    return undefined;
  }
}
