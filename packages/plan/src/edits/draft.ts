import { nearest } from "../check/nearest.ts";
import { maxDepth } from "../files/source.ts";
import { type Collection, type Plan, isCollection } from "../plan.ts";
import { type Address, formatAddress, parseAddress } from "./address.ts";
import { type Change, changeForm, changeOf } from "./change-form.ts";
import {
  type DraftList,
  findSlot,
  idsIn,
  openList,
  orderOf,
  type Slot,
  touchSlot,
} from "./draft-list.ts";
import { type Fault, fault } from "./fault.ts";
import { isDeeper, isObject, type Json } from "./json.ts";
import { longForm } from "./list-names.ts";
import type { Operation } from "./operation.ts";
import { encodeOrganisation, encodeRecord } from "./records.ts";

/**
 * A plan while operations are done on it. Only what an operation touches is put into the form of the files; it is made
 * into records again once, at the end, so that what lies between two operations need not make sense.
 */
export type Draft = {
  readonly plan: Plan;
  readonly lists: Map<Collection, DraftList>;
  organisation?: { readonly form: Json; readonly operation: number };
};

/** The draft of a plan to which nothing has happened yet. */
export function openDraft(plan: Plan): Draft {
  return { plan, lists: new Map() };
}

/** Does one operation, the `position`-th of its edit, on the draft; a fault leaves the draft as it was. */
export function changeDraft(
  draft: Draft,
  operation: Operation,
  position: number,
): Fault | undefined {
  const isPut = "put" in operation;
  const parsed = parseAddress(isPut ? operation.put : operation.remove);
  if ("fault" in parsed) return parsed.fault;
  const { address } = parsed;
  if (
    address.length > maxDepth ||
    (isPut && isDeeper(operation.value, maxDepth - address.length))
  ) {
    return fault(`more than ${maxDepth} lists and fields would stand inside each other`);
  }
  const change = changeOf(operation);
  const [root = "", id = ""] = address;
  if (!isCollection(root)) {
    const changed = changeForm(organisationForm(draft), { address, depth: 1, change });
    if ("fault" in changed) return changed.fault;
    draft.organisation = { form: changed.form ?? {}, operation: position };
    return undefined;
  }
  const target = { draft, collection: root, id, position };
  if (address.length === 2) {
    return "remove" in change ? removeRecord(target) : putRecord(target, change);
  }
  return changeRecord(target, address, change);
}

type Target = {
  readonly draft: Draft;
  readonly collection: Collection;
  readonly id: string;
  readonly position: number;
};

/** The form of the organisation as it stands in the draft. */
export function organisationForm({ plan, organisation }: Draft): Json {
  return organisation?.form ?? encodeOrganisation(plan.organisation);
}

/** The form of a record as it stands in the draft; undefined if there is none of this id. */
export function recordForm(draft: Draft, collection: Collection, id: string): Json | undefined {
  const slot = findSlot(draftList(draft, collection), id);
  return slot === undefined ? undefined : slotForm(draft.plan, collection, slot);
}

function slotForm(plan: Plan, collection: Collection, { form, position }: Slot): Json | undefined {
  if (form !== undefined || position === undefined) return form;
  const record = plan[collection][position];
  return record === undefined ? undefined : encodeRecord(collection, record);
}

function draftList({ plan, lists }: Draft, collection: Collection): DraftList {
  const opened = lists.get(collection);
  if (opened !== undefined) return opened;
  const list = openList(plan[collection]);
  lists.set(collection, list);
  return list;
}

function changeRecord(target: Target, address: Address, change: Change): Fault | undefined {
  const { draft, collection, id, position } = target;
  const list = draftList(draft, collection);
  const slot = findSlot(list, id);
  if (slot === undefined) return noRecord(target, id);
  const form = slotForm(draft.plan, collection, slot);
  const changed = changeForm(form, { address, depth: 2, change });
  if ("fault" in changed) return changed.fault;
  const other = otherId(target, changed.form ?? null);
  if (other !== undefined) return other;
  if (changed.form !== undefined)
    touchSlot(list, slot, { form: changed.form, operation: position });
  return undefined;
}

function putRecord(
  target: Target,
  { value, before }: { readonly value: Json; readonly before?: string },
): Fault | undefined {
  const { draft, collection, id, position } = target;
  const form = longForm(collection, value);
  const other = otherId(target, form);
  if (other !== undefined) return other;
  const list = draftList(draft, collection);
  const standing = findSlot(list, id);
  if (standing !== undefined && (before === undefined || before === id)) {
    touchSlot(list, standing, { form, operation: position });
    return undefined;
  }
  const { slots, byId } = orderOf(list);
  const slot = byId.get(id);
  const next = before === undefined ? undefined : byId.get(before);
  if (before !== undefined && next === undefined) return noRecord(target, before);
  const put = { id, form, operation: position };
  if (slot !== undefined) slot.isGone = true;
  byId.set(id, put);
  if (next === undefined) slots.push(put);
  else slots.splice(slots.indexOf(next), 0, put);
  return undefined;
}

function removeRecord(target: Target): Fault | undefined {
  const { draft, collection, id } = target;
  const list = draftList(draft, collection);
  if (findSlot(list, id) === undefined) return noRecord(target, id);
  const { byId } = orderOf(list);
  const slot = byId.get(id);
  if (slot !== undefined) slot.isGone = true;
  byId.delete(id);
  return undefined;
}

function noRecord({ draft, collection }: Target, id: string): Fault {
  const ids = idsIn(draftList(draft, collection));
  return fault(`there is no \`${id}\` in ${collection}`, nearest(id, ids));
}

/** The fault of a record whose own id is not the one that it is addressed by. */
function otherId({ collection, id }: Target, form: Json): Fault | undefined {
  const own = isObject(form) ? form.id : undefined;
  if (own === id) return undefined;
  const address = formatAddress([collection, id]);
  if (own === undefined) return fault(`what is put at ${address} has no id: give it \`id: ${id}\``);
  const advice = "an id does not change: remove the record and put it at its new address";
  return fault(`the id at ${address} would be ${JSON.stringify(own)}: ${advice}`);
}
