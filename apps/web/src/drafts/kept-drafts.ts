import * as z from "zod";
import type { DraftState } from "./draft-state.ts";
import { Form } from "./form.ts";
import { keep, type Place, readKept } from "./on-device.ts";

const Kept = z.object({
  base: Form,
  revision: z.int(),
  mine: Form,
  texts: z.record(z.string(), z.string()),
  /** The fields that wait for a choice; what others wrote there is what `base` has. */
  contested: z.array(z.string()),
});

/** What this device keeps of a draft; undefined where it keeps nothing that can be read. */
export function readDraft(address: string, place?: Place): DraftState | undefined {
  const kept = readKept(Kept, address, place);
  if (kept === undefined) return undefined;
  const { contested, ...draft } = kept;
  const theirs = Object.fromEntries(contested.map((field) => [field, draft.base[field]]));
  return { ...draft, theirs };
}

/** Keeps a draft on this device; false where it cannot. */
export function keepDraft(
  address: string,
  { base, revision, mine, texts, theirs }: DraftState,
  place?: Place,
): boolean {
  return keep(address, { base, revision, mine, texts, contested: Object.keys(theirs) }, place);
}
