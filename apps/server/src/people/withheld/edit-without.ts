import type { Edit, Plan } from "@mainstay/plan";
import { recordIn, touchedBy } from "@mainstay/store";
import { editWithoutInjects, keepsInjects } from "./edit-without-injects.ts";
import { isNothing, type Unseen } from "./unseen.ts";
import { editWithoutRecords, withheldOnce } from "./withheld-records.ts";

/** An edit, or how one is taken back, as whoever is still to be told something may read it, by the current plan. */
export function editWithout(edit: Edit, unseen: Unseen, current: Plan): Edit {
  if (isNothing(unseen)) return edit;
  const told = editWithoutRecords(edit, withheldOnce(current, unseen, touchedBy(edit)));
  return editWithoutInjects(told, keepsInjects(unseen, current.exercises));
}

/** What is told of a revision beside its edit. */
type Told = {
  /** The first records that it touched, and how many there are. */
  readonly touched: readonly string[];
  readonly records: number;
  readonly reason?: string | undefined;
};

/**
 * What is told of a revision as whoever is still to be told of exercises may read it, by the current plan. Why it was made may be just
 * for them, so that it is not told where it touched one, nor where nobody knows whether it did.
 */
export function toldWithout<Revision extends Told>(
  { reason, ...revision }: Revision,
  unseen: Unseen,
  current: Plan,
): Omit<Revision, "reason"> & { readonly reason?: string } {
  if (isNothing(unseen)) return reason === undefined ? revision : { ...revision, reason };
  const { touched, records } = revision;
  const withheld = withheldOnce(current, unseen, touched);
  const told = touched.filter((record) => !withheld.has(record));
  const isAllTold =
    told.length === records && !touched.some(keepsInjects(unseen, current.exercises));
  return {
    ...revision,
    touched: told,
    records: records - (touched.length - told.length),
    ...(reason === undefined || !isAllTold ? {} : { reason }),
  };
}

/**
 * An address as whoever is still to be told something may read it, by the current plan: of an inject, that of its exercise; undefined
 * where they are to know nothing of it.
 */
export function addressWithout(address: string, unseen: Unseen, current: Plan): string | undefined {
  const record = recordIn(address);
  if (withheldOnce(current, unseen, [record]).has(record)) return undefined;
  const isInject = address.split("/")[2] === "injects";
  return isInject && !isNothing(unseen) && keepsInjects(unseen, current.exercises)(record)
    ? record
    : address;
}
