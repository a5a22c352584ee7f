import { touchedWords } from "../../components/touched-words.ts";
import type { ListedChange } from "../../editing/changes-since.ts";

/** The revision that came of an action, and the records that it changed besides: those that are named, and how many more. */
export type CameOf = {
  readonly revision: number;
  readonly records: readonly { readonly record: string; readonly name: string }[];
  readonly more: number;
};

/** What came of an action, by the changes that touched it, the latest first; undefined where it was not carried out in any of them. */
export function cameOf(action: string, changes: readonly ListedChange[]): CameOf | undefined {
  const own = `actions/${action}`;
  const carriedOut = changes.find(({ edit }) =>
    edit?.some((one) => "put" in one && one.put === `${own}/status` && one.value === "done"),
  );
  if (carriedOut === undefined) return undefined;
  const { revision, touched, names, records: count } = carriedOut;
  const records = touched
    .filter((record) => record !== own)
    .map((record) => ({ record, name: touchedWords(record, names) }));
  // The action is one of those that it touched, also where it is not among the named.
  return { revision, records, more: count - 1 - records.length };
}
