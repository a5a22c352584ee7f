import type { ListedChange } from "../../editing/changes-since.ts";

/** The revision that came of an action, and the records that it changed besides. */
export type CameOf = {
  readonly revision: number;
  readonly records: readonly { readonly record: string; readonly name: string }[];
};

/** What came of an action, by the changes that touched it, the latest first; undefined where it was not carried out in any of them. */
export function cameOf(action: string, changes: readonly ListedChange[]): CameOf | undefined {
  const own = `actions/${action}`;
  const carriedOut = changes.find(({ edit }) =>
    edit?.some((one) => "put" in one && one.put === `${own}/status` && one.value === "done"),
  );
  if (carriedOut === undefined) return undefined;
  const { revision, touched, names } = carriedOut;
  return {
    revision,
    records: touched
      .filter((record) => record !== own)
      .map((record) => ({ record, name: names[record] ?? record })),
  };
}
