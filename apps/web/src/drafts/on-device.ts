import type * as z from "zod";

/** Where texts are kept by name: the storage of the browser, if nothing else is said, which may be closed to pages. */
export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (address: string) => `mainstay.draft.${address}`;

/** What this device keeps of the record at an address; undefined where it keeps nothing that can be read. */
export function readKept<Shape extends z.ZodType>(
  shape: Shape,
  address: string,
  place?: Place,
): z.output<Shape> | undefined {
  const text = readText(address, place);
  if (text === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The text that this device keeps at an address, whether it can be read or not; undefined where it lets pages keep nothing. */
export function readText(address: string, place?: Place): string | undefined {
  try {
    return (place ?? localStorage).getItem(keyOf(address)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, over reloads and the end of the browser. Returns false where the device has no room, or lets pages keep nothing. */
export function keep(address: string, kept: unknown, place?: Place): boolean {
  return keepText(address, JSON.stringify(kept), place);
}

/** The same of a text as it is. */
export function keepText(address: string, text: string, place?: Place): boolean {
  try {
    (place ?? localStorage).setItem(keyOf(address), text);
    return true;
  } catch {
    return false;
  }
}

/** The addresses at which anything is kept that begin so; none where the device lets pages keep nothing. */
export function keptAddresses(
  beginning: string,
  place?: Pick<Storage, "key" | "length">,
): readonly string[] {
  try {
    const storage = place ?? localStorage;
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
    const whole = keyOf(beginning);
    return keys
      .filter((key) => key.startsWith(whole))
      .map((key) => key.slice(keyOf("").length))
      .toSorted();
  } catch {
    return [];
  }
}

/** Forgets it, where anything is kept at all. */
export function forget(address: string, place?: Place): void {
  try {
    (place ?? localStorage).removeItem(keyOf(address));
  } catch {
    // A device that lets pages keep nothing has nothing to forget.
  }
}
