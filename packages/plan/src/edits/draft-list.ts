import { positionsIn } from "../positions-in.ts";
import type { Json } from "./json.ts";

/** A record in a draft: where it stands in the plan, if it does, and its form and the last operation on it, if touched. */
export type Slot = {
  readonly id: string;
  readonly position?: number;
  form?: Json;
  operation?: number;
  isGone?: boolean;
};

/** All records of a list in order, with those that are gone, and by id without them. */
type Order = { readonly slots: Slot[]; readonly byId: Map<string, Slot> };

/** A list of records in a draft. Most edits change a few where they stand, and the order is made only for the others. */
export type DraftList = {
  readonly records: readonly { readonly id: string }[];
  readonly touched: Map<string, Slot>;
  /** From the first on that comes, goes or moves. */
  order?: Order;
};

/** The draft of a list to which nothing has happened yet. */
export function openList(records: DraftList["records"]): DraftList {
  return { records, touched: new Map() };
}

/** The record of an id, as it stands. */
export function findSlot({ records, touched, order }: DraftList, id: string): Slot | undefined {
  if (order !== undefined) return order.byId.get(id);
  const position = positionsIn(records).get(id);
  return touched.get(id) ?? (position === undefined ? undefined : { id, position });
}

/** Gives a record another form where it stands. */
export function touchSlot(
  list: DraftList,
  slot: Slot,
  touch: { readonly form: Json; readonly operation: number },
): void {
  Object.assign(slot, touch);
  list.touched.set(slot.id, slot);
}

/** The order of a list, to be changed. */
export function orderOf(list: DraftList): Order {
  const { records, touched } = list;
  list.order ??= ordered(
    records.map(({ id }, position): Slot => {
      const slot = touched.get(id);
      return slot?.position === position ? slot : { id, position };
    }),
  );
  return list.order;
}

function ordered(slots: Slot[]): Order {
  const byId = new Map<string, Slot>();
  for (const slot of slots) if (!byId.has(slot.id)) byId.set(slot.id, slot);
  return { slots, byId };
}

/** The ids of a list, as it stands. */
export function idsIn({ records, order }: DraftList): readonly string[] {
  return order === undefined ? records.map(({ id }) => id) : [...order.byId.keys()];
}
