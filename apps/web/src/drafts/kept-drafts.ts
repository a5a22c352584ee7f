import * as z from "zod";
import type { DraftState } from "./draft-state.ts";
import { Form } from "./form.ts";

const Kept = z.object({
  base: Form,
  revision: z.int(),
  mine: Form,
  texts: z.record(z.string(), z.string()),
});

const keyOf = (address: string) => `mainstay.draft.${address}`;

/** What this device keeps of a draft; undefined where it keeps nothing that can be read. */
export function readKept(address: string): DraftState | undefined {
  const text = localStorage.getItem(keyOf(address));
  if (text === null) return undefined;
  try {
    return { ...Kept.parse(JSON.parse(text)), theirs: {} };
  } catch {
    return undefined;
  }
}

/** Keeps a draft on this device. Returns false where the device has no room for it, or does not let pages keep anything. */
export function keep(address: string, { base, revision, mine, texts }: DraftState): boolean {
  try {
    localStorage.setItem(keyOf(address), JSON.stringify({ base, revision, mine, texts }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what this device keeps of a draft. */
export function forget(address: string): void {
  localStorage.removeItem(keyOf(address));
}
