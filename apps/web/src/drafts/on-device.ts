import type * as z from "zod";

/** Where texts are kept by name: the storage of the browser, if nothing else is said. */
export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (address: string) => `mainstay.draft.${address}`;

/** What this device keeps of the record at an address; undefined where it keeps nothing that can be read. */
export function readKept<Shape extends z.ZodType>(
  shape: Shape,
  address: string,
  place: Place = localStorage,
): z.output<Shape> | undefined {
  const text = place.getItem(keyOf(address));
  if (text === null) return undefined;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Keeps it, over reloads and the end of the browser. Returns false where the device has no room, or lets pages keep nothing. */
export function keep(address: string, kept: unknown, place: Place = localStorage): boolean {
  try {
    place.setItem(keyOf(address), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets it. */
export function forget(address: string, place: Place = localStorage): void {
  place.removeItem(keyOf(address));
}
