import { collectionNames } from "@mainstay/plan";
import * as z from "zod";
import type { DraftState } from "./draft-state.ts";
import { Form, isSound } from "./form.ts";
import { keep, type Place, readKept } from "./on-device.ts";

const Kept = z
  .object({
    collection: z.enum(collectionNames),
    base: Form.optional(),
    revision: z.int(),
    start: Form,
    mine: Form.optional(),
    texts: z.record(z.string(), z.string()),
    contested: z.array(z.string()),
    sent: z.array(Form).optional(),
    /** When it was last changed here. */
    at: z.iso.datetime(),
  })
  // An app that was brought up to date since may know other forms.
  .refine(({ collection, base, start, mine, sent }) =>
    [base, start, mine, ...(sent ?? [])].every((form) => isSound(collection, form)),
  );

/** A draft as this device keeps it, and since when. */
export type KeptDraft = { readonly draft: DraftState; readonly at: string };

/** What this device keeps of a draft; undefined where it keeps nothing that can be read. */
export function readDraft(address: string, place?: Place): KeptDraft | undefined {
  const kept = readKept(Kept, address, place);
  if (kept === undefined) return undefined;
  const { at, base, mine, ...draft } = kept;
  return { draft: { ...draft, base, mine }, at };
}

/** Keeps a draft on this device; false where it cannot. */
export function keepDraft(
  address: string,
  draft: DraftState,
  { at, place }: { readonly at: string; readonly place?: Place },
): boolean {
  return keep(address, { ...draft, at }, place);
}
