import { type Address, formatAddress, parseAddress } from "./address.ts";
import { isListName, isNamedByPosition } from "./list-names.ts";
import { addressIn, type Edit, type Operation } from "./operation.ts";

/** Where two edits of one plan change the same: the address of whichever changes more of it, and an operation of each. */
export type Overlap = {
  readonly address: string;
  readonly mine: Operation;
  readonly theirs: Operation;
};

/**
 * Where an edit changes what another one of the same plan changes otherwise, or something within it; what both do alike is
 * no overlap. Edits without any can be made one after the other, in either order, and both come out as they were meant.
 */
export function overlaps(mine: Edit, theirs: Edit): readonly Overlap[] {
  const others = theirs.map((operation) => ({ operation, place: placeOf(operation) }));
  return mine.flatMap((operation): readonly Overlap[] => {
    const place = placeOf(operation);
    const found = others.filter(
      (other) =>
        (isWithin(place, other.place) || isWithin(other.place, place)) &&
        !isAlike(operation, other.operation),
    );
    const [first] = found.toSorted((a, b) => a.place.length - b.place.length);
    if (first === undefined) return [];
    const wider = first.place.length < place.length ? first.place : place;
    return [{ address: formatAddress(wider), mine: operation, theirs: first.operation }];
  });
}

/** Whether an operation changes what stands at an address, something within it, or what it is in. */
export function touches(operation: Operation, address: string): boolean {
  const [one, other] = [placeOf(operation), addressOf(address)];
  return isWithin(one, other) || isWithin(other, one);
}

/**
 * What an operation changes, as far as names hold: items that are named by their position, or as the second of their name,
 * get another one as soon as one before them comes or goes, so that it is the whole list.
 */
function placeOf(operation: Operation): Address {
  const address = addressOf(addressIn(operation));
  const [collection = "", id = "", ...fields] = address;
  const list = fields.findIndex((field, at) => {
    const item = fields[at + 1];
    if (item === undefined || !isListName(field)) return false;
    return isNamedByPosition(field) || /#\d+$/.test(item);
  });
  return list < 0 ? address : [collection, id, ...fields.slice(0, list + 1)];
}

function addressOf(text: string): Address {
  const parsed = parseAddress(text);
  return "address" in parsed ? parsed.address : [text];
}

function isWithin(inner: Address, outer: Address): boolean {
  return outer.every((name, at) => inner[at] === name);
}

function isAlike(one: Operation, other: Operation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
