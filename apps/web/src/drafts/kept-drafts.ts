import * as z from "zod";
import type { DraftState } from "./draft-state.ts";
import { Form } from "./form.ts";

const Kept = z.object({
  base: Form,
  revision: z.int(),
  mine: Form,
  texts: z.record(z.string(), z.string()),
  /** The fields that wait for a choice; what others wrote there is what `base` has. */
  contested: z.array(z.string()),
});

/** Where texts are kept by name: the storage of the browser, if nothing else is said. */
type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (address: string) => `mainstay.draft.${address}`;

/** What this device keeps of a draft; undefined where it keeps nothing that can be read. */
export function readKept(address: string, place: Place = localStorage): DraftState | undefined {
  const text = place.getItem(keyOf(address));
  if (text === null) return undefined;
  try {
    const { contested, ...draft } = Kept.parse(JSON.parse(text));
    const theirs = Object.fromEntries(contested.map((field) => [field, draft.base[field]]));
    return { ...draft, theirs };
  } catch {
    return undefined;
  }
}

/** Keeps a draft on this device. Returns false where the device has no room for it, or does not let pages keep anything. */
export function keep(
  address: string,
  { base, revision, mine, texts, theirs }: DraftState,
  place: Place = localStorage,
): boolean {
  const kept = { base, revision, mine, texts, contested: Object.keys(theirs) };
  try {
    place.setItem(keyOf(address), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what this device keeps of a draft. */
export function forget(address: string, place: Place = localStorage): void {
  place.removeItem(keyOf(address));
}
