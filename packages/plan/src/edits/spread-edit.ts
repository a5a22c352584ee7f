import { type Address, formatAddress, parseAddress } from "./address.ts";
import { isList, isObject, type Json } from "./json.ts";
import { isListName, isNamedByPosition, namesOf } from "./list-names.ts";
import type { Edit, Operation } from "./operation.ts";
import { valueInRecord } from "./value-in-record.ts";

/**
 * The same edit of a record field by field and item by item: what puts several where nothing was, such as all objectives of an
 * element that had none, is an operation for each. Two such edits overlap only where both change the same. Items of lists,
 * and lists whose items have no names, stay whole. `record` is what it is before, as files write it.
 */
export function spreadEdit(edit: Edit, record: Json | undefined): Edit {
  return edit.flatMap((operation) => {
    if ("remove" in operation) return [operation];
    if (valueInRecord(record, operation.put) !== undefined) return [operation];
    const parsed = parseAddress(operation.put);
    return "fault" in parsed ? [operation] : spread(parsed.address, operation);
  });
}

type Put = Extract<Operation, { readonly put: string }>;

function spread(address: Address, operation: Put): Edit {
  const parts = isWhole(address) ? [] : partsOf(address.at(-1) ?? "", operation.value);
  if (parts.length === 0) return [operation];
  return parts.flatMap(([name, value]) => {
    const there = [...address, name];
    return spread(there, { put: formatAddress(there), value });
  });
}

/** Whether a record or an item of a list stands there. */
function isWhole(address: Address): boolean {
  return address.length < 3 || isListName(address.at(-2) ?? "");
}

function partsOf(field: string, value: Json): readonly (readonly [string, Json])[] {
  if (isObject(value)) return Object.entries(value);
  if (!isList(value) || isNamedByPosition(field)) return [];
  const names = namesOf(field, value);
  // The second item of a name has a place only beside the first.
  if (names.some((name) => /#\d+$/.test(name))) return [];
  return value.map((item, at) => [names[at] ?? "", item]);
}
